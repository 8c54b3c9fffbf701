package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.statement.AccountBalance;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads: what is not there, pages, and lists over all accounts. */
public interface ReadContract extends ContractPart {

    /** Unknown accounts and items are refused by name, look-ups answer with nothing. */
    @Test
    default void what_does_not_exist_is_refused_by_its_name() {
        billing().openAccount(open(MARTIN));
        UUID uuid = new UUID(1, 2);
        var noAccount = new Rejection.AccountNotFound(DUPONT);
        RejectionAssertions.assertRefused(() -> queries().account(DUPONT)).isEqualTo(noAccount);
        RejectionAssertions.assertRefused(() -> queries().balance(DUPONT)).isEqualTo(noAccount);
        RejectionAssertions.assertRefused(() -> queries().version(DUPONT)).isEqualTo(noAccount);
        RejectionAssertions.assertRefused(() -> queries().entries(DUPONT, PageRequest.first(1)))
                .isEqualTo(noAccount);
        RejectionAssertions.assertRefused(() -> queries().openItems(DUPONT, PageRequest.first(1)))
                .isEqualTo(noAccount);
        RejectionAssertions.assertRefused(() -> queries().journal(DUPONT, PageRequest.first(1)))
                .isEqualTo(noAccount);
        RejectionAssertions.assertRefused(() -> queries().ageing(DUPONT)).isEqualTo(noAccount);
        RejectionAssertions.assertRefused(() -> queries().verify(DUPONT)).isEqualTo(noAccount);
        RejectionAssertions.assertRefused(() -> queries().journalHead(DUPONT)).isEqualTo(noAccount);
        InvoiceId invoice = new InvoiceId(MARTIN, uuid);
        CreditNoteId note = new CreditNoteId(MARTIN, uuid);
        PaymentId payment = new PaymentId(MARTIN, uuid);
        RejectionAssertions.assertRefused(() -> queries().item(invoice)).isEqualTo(new Rejection.ItemNotFound(invoice));
        RejectionAssertions.assertRefused(() -> queries().invoice(invoice))
                .isEqualTo(new Rejection.ItemNotFound(invoice));
        RejectionAssertions.assertRefused(() -> queries().creditNote(note)).isEqualTo(new Rejection.ItemNotFound(note));
        RejectionAssertions.assertRefused(() -> queries().payment(payment))
                .isEqualTo(new Rejection.ItemNotFound(payment));
        RejectionAssertions.assertRefused(() -> queries().allocations(payment))
                .isEqualTo(new Rejection.ItemNotFound(payment));
        AllocationId allocation = new AllocationId(MARTIN, uuid);
        RejectionAssertions.assertRefused(() -> queries().allocation(allocation))
                .isEqualTo(new Rejection.AllocationNotFound(allocation));
        assertThat(queries().invoice(DocumentNumber.of("F-2026-000001"))).isEmpty();
        assertThat(queries().creditNote(DocumentNumber.of("F-2026-000001"))).isEmpty();
        assertThat(queries().documents(HostReference.of("order", "1"))).isEmpty();
        assertThat(queries().exists(DUPONT)).isFalse();
    }

    /** A uuid of one kind is not an item of another. */
    @Test
    default void an_id_of_the_wrong_kind_names_nothing() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "1.00"));
        CreditNoteId note = new CreditNoteId(DUPONT, invoice.id().uuid());
        RejectionAssertions.assertRefused(() -> queries().creditNote(note)).isEqualTo(new Rejection.ItemNotFound(note));
        RejectionAssertions.assertRefused(() -> queries().item(note)).isEqualTo(new Rejection.ItemNotFound(note));
        assertThat(queries().creditNote(invoice.number())).isEmpty();
    }

    /** Whatever the size of the page, the rows are the same; rows added meanwhile disturb nothing. */
    @Test
    default void pages_of_every_size_give_the_same_rows() {
        billing().openAccount(open(DUPONT));
        IntStream.range(0, 7).forEach(i -> billing().issueInvoice(invoice(DUPONT, "1.00")));
        IntStream.range(0, 4).forEach(i -> billing().recordPayment(payment(DUPONT, "1.00")));
        var entries = Pages.all(1000, page -> queries().entries(DUPONT, page));
        var items = Pages.all(1000, page -> queries().openItems(DUPONT, page));
        var records = Pages.all(1000, page -> queries().journal(DUPONT, page));
        for (int limit = 1; limit <= 12; limit++) {
            assertThat(Pages.all(limit, page -> queries().entries(DUPONT, page)))
                    .isEqualTo(entries);
            assertThat(Pages.all(limit, page -> queries().openItems(DUPONT, page)))
                    .isEqualTo(items);
            assertThat(Pages.all(limit, page -> queries().journal(DUPONT, page)))
                    .isEqualTo(records);
        }
        assertThat(entries).hasSize(11);
        Page<LedgerEntry> first = queries().entries(DUPONT, PageRequest.first(11));
        assertThat(first.next()).isEmpty();
        Page<LedgerEntry> half = queries().entries(DUPONT, PageRequest.first(6));
        billing().issueInvoice(invoice(DUPONT, "1.00"));
        assertThat(queries().entries(DUPONT, half.next().orElseThrow()).items())
                .isEqualTo(Stream.concat(
                                entries.subList(6, 11).stream(),
                                Pages.all(page -> queries().entries(DUPONT, page)).stream()
                                        .skip(11))
                        .toList());
    }

    /** Those that owe most come first. */
    @Test
    default void accounts_are_listed_by_what_they_owe() {
        List<String> amounts = List.of("5.00", "-3.00", "0.00", "5.00", "12.00");
        for (int i = 0; i < amounts.size(); i++) {
            AccountId account = AccountId.of("a" + i);
            billing().openAccount(open(account));
            if (amounts.get(i).startsWith("-")) {
                billing().recordPayment(payment(account, amounts.get(i).substring(1)));
            } else {
                billing().issueInvoice(invoice(account, amounts.get(i)));
            }
        }
        assertThat(Pages.all(2, page -> queries().accountsByBalance(page)))
                .containsExactly(
                        new AccountBalance(AccountId.of("a4"), eur("12.00"), eur("12.00"), eur("0.00")),
                        new AccountBalance(AccountId.of("a0"), eur("5.00"), eur("5.00"), eur("0.00")),
                        new AccountBalance(AccountId.of("a3"), eur("5.00"), eur("5.00"), eur("0.00")),
                        new AccountBalance(AccountId.of("a2"), eur("0.00"), eur("0.00"), eur("0.00")),
                        new AccountBalance(AccountId.of("a1"), eur("-3.00"), eur("0.00"), eur("3.00")));
    }

    /** Documents by reference and open credit notes, over all accounts. */
    @Test
    default void documents_and_open_credit_notes_are_found_over_all_accounts() {
        HostReference order = HostReference.of("order", "SO-1");
        billing().openAccount(open(MARTIN));
        billing().openAccount(open(DUPONT));
        var second = billing()
                .issueInvoice(invoiceBuilder(MARTIN, "1.00").reference(order).build());
        var note = billing()
                .issueGlobalCreditNote(
                        credit(DUPONT, "2.00").toBuilder().reference(order).build());
        var first = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "3.00")
                        .reference(order)
                        .reference(HostReference.of("order", "SO-2"))
                        .build());
        var other = billing().issueGlobalCreditNote(credit(MARTIN, "4.00"));
        assertThat(queries().documents(order)).containsExactly(note, first, second);
        assertThat(queries().documents(HostReference.of("order", "SO-2"))).containsExactly(first);
        assertThat(queries().documents(HostReference.of("Order", "SO-1"))).isEmpty();
        assertThat(Pages.all(1, page -> queries().openCreditNotes(page)))
                .containsExactly(queries().item(note.id()), queries().item(other.id()));
        assertThat(first.currency()).isEqualTo(EUR);
    }

    /** Debits by due date, then credits. */
    @Test
    default void open_items_come_in_the_order_in_which_they_are_settled() {
        billing().openAccount(open(DUPONT));
        var late = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "1.00")
                        .dueDate(Samples.TODAY.plusDays(9))
                        .build());
        var paid = billing().recordPayment(payment(DUPONT, "1.00"));
        var soon = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "1.00")
                        .dueDate(Samples.TODAY.plusDays(1))
                        .build());
        var same = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "1.00")
                        .dueDate(Samples.TODAY.plusDays(1))
                        .build());
        var older = billing()
                .recordPayment(payment(DUPONT, "1.00").toBuilder()
                        .postingDate(Samples.TODAY.minusDays(1))
                        .build());
        var note = billing().issueCreditNote(IssueCreditNote.whole(late.id(), "not wanted"));
        assertThat(Pages.all(2, page -> queries().openItems(DUPONT, page)).stream()
                        .map(item -> item.id()))
                .containsExactly(soon.id(), same.id(), late.id(), older.id(), paid.id(), note.id());
    }
}
