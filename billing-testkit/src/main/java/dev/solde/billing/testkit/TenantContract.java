package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.OTHER_CLUB;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.Rejection;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.TenantId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two tenants in one storage do not know of each other. */
public interface TenantContract extends ContractPart {

    /** The same ids, keys, numbers, sources and accounts, told in turns; each is as if alone. */
    @Test
    default void twin_tenants_get_what_each_would_get_alone() {
        Bench aloneBench = bench().another();
        List<String> alone = new Story(aloneBench.replica(OTHER_CLUB, 0), aloneBench.clock()).tell();
        Books books = Books.snapshot(aloneBench.billing(OTHER_CLUB).queries(), Story.ACCOUNT);

        MutableClock still = MutableClock.at(Samples.TODAY.atTime(9, 0), Samples.PARIS);
        Story first = new Story(bench().replica(OTHER_CLUB, 0), bench().clock());
        // The second story moves a clock that nobody reads, so that time passes once.
        Story second = new Story(bench().replica(TenantId.of("third-club"), 0), still);
        while (first.hasNext()) {
            second.next();
            first.next();
        }
        assertThat(first.tell()).isEqualTo(alone);
        assertThat(Books.snapshot(bench().billing(OTHER_CLUB).queries(), Story.ACCOUNT))
                .isEqualTo(books);
    }

    /** No list and no look-up shows the other's rows. */
    @Test
    default void no_read_shows_another_tenants_rows() {
        Billing other = bench().billing(OTHER_CLUB);
        other.openAccount(open(DUPONT));
        var foreign = other.issueInvoice(Samples.invoiceBuilder(DUPONT, "1.00")
                .reference(HostReference.of("order", "1"))
                .build());
        other.issueGlobalCreditNote(Samples.credit(DUPONT, "1.00"));
        assertThat(queries().exists(DUPONT)).isFalse();
        assertThat(queries().invoice(foreign.number())).isEmpty();
        assertThat(queries().documents(HostReference.of("order", "1"))).isEmpty();
        assertThat(queries().accountsByBalance(PageRequest.first(9)).items()).isEmpty();
        assertThat(queries().agedBalance(Samples.TODAY)).isEmpty();
        assertThat(queries().openCreditNotes(PageRequest.first(9)).items()).isEmpty();
        try (Stream<JournalHead> heads = queries().exportHeads()) {
            assertThat(heads).isEmpty();
        }
        RejectionAssertions.assertRefused(() -> queries().item(foreign.id())).hasCode("item-not-found");
        RejectionAssertions.assertRefused(() -> queries().invoice(foreign.id())).hasCode("item-not-found");
        RejectionAssertions.assertRefused(() -> billing().issueInvoice(invoice(DUPONT, "1.00")))
                .isEqualTo(new Rejection.AccountNotFound(DUPONT));
        billing().openAccount(open(DUPONT));
        RejectionAssertions.assertRefused(() -> queries().item(foreign.id())).hasCode("item-not-found");
        assertThat(billing().issueInvoice(invoice(DUPONT, "1.00")).number()).isEqualTo(foreign.number());
    }
}
