package dev.solde.examples.onlineretail.books;

import dev.solde.billing.RejectedException;
import dev.solde.billing.ledger.AccountId;
import dev.solde.examples.onlineretail.Progress;
import dev.solde.examples.onlineretail.data.RetailDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Bills the documents one after the other, each at its own time. */
public final class Importer {

    private final RetailBilling billing;
    private final ExampleClock clock;
    private final Set<AccountId> opened = new HashSet<>();

    /** Moves the clock from document to document. */
    public Importer(RetailBilling billing, ExampleClock clock) {
        this.billing = billing;
        this.clock = clock;
    }

    /** Bills all; what the kernel refuses is left out and told. */
    public List<Refused> bill(List<RetailDocument> documents, Progress progress) {
        List<Refused> refused = new ArrayList<>();
        for (RetailDocument document : progress.over("Billing documents", documents)) {
            clock.set(document.issuedAt());
            try {
                bill(document);
            } catch (RejectedException e) {
                refused.add(new Refused(document.number(), e.rejection()));
            }
        }
        return refused;
    }

    private void bill(RetailDocument document) {
        AccountId account = RetailBilling.accountOf(document.customer().orElseThrow());
        if (opened.add(account)) {
            billing.openAccount(account);
        }
        if (document.isCreditNote()) {
            billing.issueCreditNote(account, document);
        } else {
            billing.issueInvoice(account, document);
        }
    }
}
