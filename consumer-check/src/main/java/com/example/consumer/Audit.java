package com.example.consumer;

import static com.example.consumer.Club.check;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.VerificationReport;
import dev.solde.billing.command.Erase;
import dev.solde.billing.document.Series;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.PageRequest;
import java.time.Year;

/** Verification and audit. */
final class Audit {
    private final Club club;
    private final Billing billing;
    private final BillingQueries queries;

    Audit(Club club) {
        this.club = club;
        this.billing = club.billing;
        this.queries = club.queries;
    }

    void run() {
        AccountId dupont = AccountId.of("family-dupont");
        JournalHead head = queries.journalHead(dupont);
        VerificationReport report = queries.verify(dupont, head);
        report.firstDifference().ifPresent(d -> System.out.println(d.sequence() + ": " + d.explanation()));
        check(report.isClean(), "clean");
        for (JournalRecord r : queries.journal(dupont, PageRequest.first(100)).items()) {
            System.out.println(r.sequence() + " " + r.recordedAt() + " " + r.commandKind() + " " + r.actor() + " " + r.reason() + " " + r.hash());
        }
        billing.erase(Erase.texts(dupont, club.clock.today(), "retention ended"));
        check(queries.verify(dupont).isClean(), "the chain still verifies");
        check(queries.verifySeries(Series.of("F"), Year.of(2026)).isClean(), "no gap");
        check(queries.exportHeads().count() > 1, "heads");
    }
}
