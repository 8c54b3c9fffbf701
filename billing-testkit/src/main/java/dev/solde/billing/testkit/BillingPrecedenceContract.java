package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.USD;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CancelPendingEntry;
import dev.solde.billing.command.ChangePendingEntry;
import dev.solde.billing.command.DraftVersion;
import dev.solde.billing.command.InvoiceDraft;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PendingEntryId;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of two reasons against pending entries, billing and drafts, the one that stands first in the Javadoc is reported. */
public interface BillingPrecedenceContract extends ContractPart {

    private CommandKey used() {
        return CommandKey.of("test", "used");
    }

    private AccountId nobody() {
        return AccountId.of("nobody");
    }

    private PendingEntry story() {
        billing().openAccount(open(DUPONT));
        billing()
                .recordPayment(
                        payment(DUPONT, "1.00").toBuilder().commandKey(used()).build());
        billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .line(Line.builder("Judogi")
                                .unitPrice(eur("50.00"))
                                .tax(NO_TAX)
                                .source(HostReference.of("order-line", "1"))
                                .build())
                        .build());
        return billing().addPendingEntry(AddPendingEntry.debit(DUPONT, "Training", eur("10.00"), NO_TAX, TODAY));
    }

    private void holds(Faults<?> faults) {
        Books before = bench().books(DUPONT);
        assertThat(faults.wrongAnswers(billing())).isEmpty();
        assertThat(bench().books(DUPONT)).isEqualTo(before);
    }

    /** As {@link AddPendingEntry} lists them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_a_new_pending_entry_is_reported() {
        story();
        holds(new Faults<>(() -> AddPendingEntry.builder(DUPONT).debit("x", eur("1.00"), NO_TAX), b -> b.build())
                .then("account-not-found", "account", b -> b.account(nobody()))
                .then("command-key-reused", "key", b -> b.commandKey(used()))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("currency-mismatch", "amount", b -> b.amount(Amounts.of("1.00", USD)))
                .then("scale-too-fine", "amount", b -> b.amount(Amounts.price("1.001", EUR))));
    }

    /** As {@link ChangePendingEntry} lists them. */
    @Test
    @Tag("R-7")
    @Tag("R-124")
    default void the_first_reason_against_a_change_of_a_pending_entry_is_reported() {
        PendingEntry entry = story();
        PendingEntryId unknown = new PendingEntryId(DUPONT, new UUID(5, 5));
        PendingEntry cancelled = billing()
                .cancelPendingEntry(CancelPendingEntry.of(billing()
                        .addPendingEntry(AddPendingEntry.debit(DUPONT, "y", eur("1.00"), NO_TAX, TODAY))
                        .id()));
        billing().saveDraft(IssueInvoice.builder(DUPONT).entry(entry.id()).build());
        holds(new Faults<>(() -> ChangePendingEntry.builder(entry.id()).label("x"), b -> b.build())
                .then(
                        "account-not-found",
                        "entry",
                        b -> b.entry(new PendingEntryId(nobody(), entry.id().uuid())))
                .then("command-key-reused", "key", b -> b.commandKey(used()))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("pending-entry-not-found", "entry", b -> b.entry(unknown))
                .then("currency-mismatch", "amount", b -> b.amount(Amounts.of("1.00", USD)))
                .then("scale-too-fine", "amount", b -> b.amount(Amounts.price("1.001", EUR)))
                .then("not-pending", "entry", b -> b.entry(cancelled.id()))
                .then("pending-entry-reserved", "entry", b -> b.entry(entry.id())));
    }

    /** As {@link BillNow} lists them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_a_billing_is_reported() {
        story();
        holds(new Faults<>(() -> BillNow.builder(DUPONT), b -> b.build())
                .then("account-not-found", "account", b -> b.account(nobody()))
                .then("command-key-reused", "key", b -> b.commandKey(used()))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("currency-mismatch", "dollars", b -> b.line("x", 1, Amounts.of("1.00", USD), NO_TAX))
                .then("date-in-future", "billing date", b -> b.billingDate(TODAY.plusDays(1)))
                .then("date-in-future", "issue date", b -> b.issueDate(TODAY.plusDays(1)))
                .then("due-date-before-issue-date", "due", b -> b.dueDate(TODAY.minusDays(9)))
                .then(
                        "already-billed",
                        "source",
                        b -> b.line(Line.builder("x")
                                .unitPrice(eur("1.00"))
                                .source(HostReference.of("order-line", "1"))
                                .build()))
                .then("negative-total-use-credit-note", "total", b -> b.line("x", -1, eur("500.00"), NO_TAX))
                .then("number-not-chronological", "issue date", b -> b.issueDate(TODAY.minusDays(1))));
    }

    /** As {@link IssueInvoice} lists those of drafts and pending entries. */
    @Test
    @Tag("R-7")
    @Tag("R-52")
    default void the_first_reason_against_the_invoice_of_a_draft_is_reported() {
        PendingEntry entry = story();
        InvoiceDraft draft = billing()
                .saveDraft(IssueInvoice.builder(DUPONT).entry(entry.id()).build());
        InvoiceDraft issued = billing().saveDraft(invoice(DUPONT, "1.00"));
        billing().issueInvoice(IssueInvoice.of(issued));
        PendingEntry fee = billing()
                .addPendingEntry(
                        AddPendingEntry.debit(DUPONT, "fee", eur("1.00"), Tax.outsideScope("bank fee"), TODAY));
        PendingEntry gross = billing()
                .addPendingEntry(AddPendingEntry.builder(DUPONT)
                        .debit("gross", eur("1.00"), VAT_20)
                        .priceMode(PriceMode.GROSS)
                        .build());
        InvoiceId unknown = new InvoiceId(DUPONT, new UUID(5, 5));
        PendingEntryId nothing = new PendingEntryId(DUPONT, new UUID(5, 6));
        holds(new Faults<>(() -> IssueInvoice.builder(DUPONT).line("x", 1, eur("1.00"), NO_TAX), b -> b.build())
                .then("command-key-reused", "key", b -> b.commandKey(used()))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("already-issued", "draft", b -> b.draft(new DraftVersion(issued.id(), 1)))
                .then("draft-not-found", "draft", b -> b.draft(new DraftVersion(unknown, 1)))
                .then("draft-changed", "draft", b -> b.draft(new DraftVersion(draft.id(), 9)))
                .then("pending-entry-not-found", "unknown", b -> b.entry(nothing))
                .then("currency-mismatch", "dollars", b -> b.line("x", 1, Amounts.of("1.00", USD), NO_TAX))
                .then("date-in-future", "date", b -> b.issueDate(TODAY.plusDays(1)))
                .then("due-date-before-issue-date", "due", b -> b.dueDate(TODAY.minusDays(9)))
                .then("pending-entry-reserved", "reserved", b -> b.entry(entry.id()))
                .then("mixed-price-mode", "gross", b -> b.entry(gross.id()))
                .then("mixed-with-outside-scope", "fee", b -> b.entry(fee.id()))
                .then("negative-total-use-credit-note", "total", b -> b.line("y", -1, eur("500.00"), NO_TAX)));
    }
}
