package dev.solde.benchmarks.ar1;

import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.DocumentNumber;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where the numbers of documents come from. */
enum Numbering {
    /** One series for all invoices and one for all credit notes: whoever takes a number waits for whoever took one. */
    ONE_SERIES {
        @Override
        void of(IssueInvoice.Builder invoice, int account, AtomicLong numbers) {
            // The settings' series.
        }

        @Override
        void of(IssueCreditNote.Builder note, int account, AtomicLong numbers) {
            // The settings' series.
        }
    },
    /** A series for each site; accounts are spread over the sites, and each client works at one. */
    SERIES_PER_SITE {
        @Override
        void of(IssueInvoice.Builder invoice, int account, AtomicLong numbers) {
            invoice.series(invoices(account % SITES));
        }

        @Override
        void of(IssueCreditNote.Builder note, int account, AtomicLong numbers) {
            note.series(notes(account % SITES));
        }
    },
    /** Numbers that somebody else gave: no series is locked. */
    OUTSIDE {
        @Override
        void of(IssueInvoice.Builder invoice, int account, AtomicLong numbers) {
            invoice.number(DocumentNumber.of("INV" + numbers.incrementAndGet()));
        }

        @Override
        void of(IssueCreditNote.Builder note, int account, AtomicLong numbers) {
            note.number(DocumentNumber.of("CRN" + numbers.incrementAndGet()));
        }
    };

    private static final int SITES = 8;

    abstract void of(IssueInvoice.Builder invoice, int account, AtomicLong numbers);

    abstract void of(IssueCreditNote.Builder note, int account, AtomicLong numbers);

    static List<Series> seriesOfSites() {
        return IntStream.range(0, SITES)
                .boxed()
                .flatMap(site -> Stream.of(invoices(site), notes(site)))
                .toList();
    }

    private static Series invoices(int site) {
        return Series.of("S" + site);
    }

    private static Series notes(int site) {
        return Series.of("C" + site);
    }
}
