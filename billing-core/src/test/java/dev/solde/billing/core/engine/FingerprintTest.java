package dev.solde.billing.core.engine;

import static dev.solde.billing.core.AllocationStrategies.byRemittance;
import static dev.solde.billing.core.AllocationStrategies.exactMatch;
import static dev.solde.billing.core.AllocationStrategies.exactMatchOrFirst;
import static dev.solde.billing.core.AllocationStrategies.oldestDueFirst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CancelPendingEntry;
import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.ChangePendingEntry;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.ConfirmRefund;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.DraftVersion;
import dev.solde.billing.command.FailRefund;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundInvoice;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.TransmitRefund;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.ExcessCredit;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Remittance;
import dev.solde.billing.statement.AgeingBasis;
import dev.solde.billing.statement.CreditTreatment;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.StatementKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What makes two commands the same command. Stored with every key for ever, so its text must not change. */
@Tag("R-8")
class FingerprintTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final AccountId ACCOUNT = AccountId.of("family-dupont");
    private static final InvoiceId INVOICE = new InvoiceId(ACCOUNT, new UUID(0x190, 1));
    private static final PaymentId PAYMENT = new PaymentId(ACCOUNT, new UUID(0x190, 2));
    private static final CreditNoteId NOTE = new CreditNoteId(ACCOUNT, new UUID(0x190, 3));
    private static final RefundId REFUNDED = new RefundId(ACCOUNT, new UUID(0x190, 4));
    private static final IssueInvoice ASKED = IssueInvoice.builder(ACCOUNT)
            .reference(HostReference.of("order", "SO-8812"))
            .priceMode(PriceMode.GROSS)
            .line(Line.builder("Judogi")
                    .quantity(2)
                    .unitPrice(eur("39.90"))
                    .tax(Tax.rate("5.5"))
                    .build())
            .allowance(Allowance.percent("5", "loyalty").tax(Tax.rate("5.5")))
            .build();

    private static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    private static String of(Command<?> command, String kind) {
        return Fingerprint.of(command, kind).toString();
    }

    private static String invoice(IssueInvoice command) {
        return of(command, "issue-invoice");
    }

    @Test
    void whoAsksWhyUnderWhichKeyAndInWhichWordsIsNotContent() {
        IssueInvoice other = IssueInvoice.builder(ACCOUNT)
                .reference(HostReference.of("order", "SO-8812"))
                .priceMode(PriceMode.GROSS)
                .line(Line.builder("Judo suit")
                        .quantity("2.0")
                        .unitPrice(eur("39.9"))
                        .tax(Tax.rate("5.50"))
                        .build())
                .allowance(Allowance.percent("5.0", "as agreed").tax(Tax.rate("5.5")))
                .buyer(Party.of("Dupont"))
                .note("thank you")
                .reason("by phone")
                .actor(Actor.of("clerk"))
                .commandKey(CommandKey.of("shop", "1"))
                .expectedVersion(1)
                .build();

        assertThat(invoice(other)).isEqualTo(invoice(ASKED));
    }

    @Test
    void everyFigureDateCodeAndReferenceIsContent() {
        assertThat(new String[] {
                    invoice(ASKED),
                    invoice(ASKED.toBuilder().priceMode(PriceMode.NET).build()),
                    invoice(ASKED.toBuilder()
                            .issueDate(LocalDate.of(2026, 6, 1))
                            .build()),
                    invoice(ASKED.toBuilder().dueDate(LocalDate.of(2026, 6, 1)).build()),
                    invoice(ASKED.toBuilder()
                            .reference(HostReference.of("order", "2"))
                            .build()),
                    invoice(ASKED.toBuilder()
                            .line("more", 1, eur("1.00"), Tax.rate("5.5"))
                            .build()),
                    of(IssueCreditNote.builder(INVOICE).line(1).build(), "issue-credit-note"),
                    of(IssueCreditNote.builder(INVOICE).line(2).build(), "issue-credit-note"),
                    of(IssueCreditNote.builder(INVOICE).lineQuantity(1, 1).build(), "issue-credit-note"),
                    of(IssueCreditNote.builder(INVOICE).charge(1).build(), "issue-credit-note"),
                    of(IssueCreditNote.builder(INVOICE).allowance(1).build(), "issue-credit-note"),
                })
                .doesNotHaveDuplicates();
    }

    /** Names of a remittance are codes; what the payer wrote in words is not. */
    @Test
    @Tag("R-92")
    void whatThePayerNamedIsContentAndWhatHeWroteIsNot() {
        RecordPayment plain = RecordPayment.of(ACCOUNT, eur("150.00"), PaymentMethod.CARD);
        RecordPayment named = plain.toBuilder()
                .remittance(Remittance.naming("F-1").and("SO-2", eur("90.00")))
                .build();
        assertThat(payment(named.toBuilder()
                        .reference("for judo")
                        .payer("Grandmother")
                        .build()))
                .isEqualTo(payment(named));
        assertThat(new String[] {
                    payment(plain),
                    payment(named),
                    words(plain, Remittance.naming("SO-2", eur("90.00")).and("F-1")),
                    words(plain, Remittance.naming("F-1").and("SO-2", eur("91.00"))),
                    words(plain, Remittance.naming("F-1").and("SO-2")),
                    words(plain, Remittance.naming("F-1")),
                    by(plain, byRemittance(Remittance.naming("F-1"))),
                    by(plain, byRemittance(Remittance.naming("F-1", eur("1.00")))),
                    by(plain, byRemittance(Remittance.naming("F-1").and("F-2"))),
                    by(plain, byRemittance(Remittance.naming("F-1;3:F-2"))),
                    by(plain, exactMatch()),
                    by(plain, exactMatchOrFirst()),
                    by(plain, exactMatch().then(oldestDueFirst())),
                    by(plain, oldestDueFirst().then(exactMatch())),
                })
                .doesNotHaveDuplicates();
    }

    private static String payment(RecordPayment command) {
        return of(command, "record-payment");
    }

    private static String words(RecordPayment command, Remittance words) {
        return payment(command.toBuilder().remittance(words).build());
    }

    private static String by(RecordPayment command, AllocationStrategy strategy) {
        return payment(command.toBuilder().allocateBy(strategy).build());
    }

    @Test
    void everyFigureDateAndCodeOfPendingEntriesBillingAndDraftsIsContent() {
        AddPendingEntry entry = AddPendingEntry.builder(ACCOUNT)
                .debit("Training", eur("150.00"), Tax.rate("20"))
                .build();
        PendingEntryId id = new PendingEntryId(ACCOUNT, new UUID(0x190, 2));
        ChangePendingEntry change =
                ChangePendingEntry.builder(id).amount(eur("1.00")).build();
        BillNow bill = BillNow.of(ACCOUNT);
        LocalDate day = LocalDate.of(2026, 6, 1);
        assertThat(new String[] {
                    of(entry, "x"),
                    of(entry.toBuilder().side(Side.CREDIT).build(), "x"),
                    of(entry.toBuilder().amount(eur("151.00")).build(), "x"),
                    of(entry.toBuilder().priceMode(PriceMode.GROSS).build(), "x"),
                    of(entry.toBuilder().tax(Tax.rate("A", "1")).build(), "x"),
                    of(entry.toBuilder().lineType(LineType.of("GIFT")).build(), "x"),
                    of(entry.toBuilder().processingDate(day).build(), "x"),
                    of(change, "x"),
                    of(change.toBuilder().amount(eur("2.00")).build(), "x"),
                    of(change.toBuilder().lineType(LineType.of("GIFT")).build(), "x"),
                    of(change.toBuilder().taxes().build(), "x"),
                    of(change.toBuilder().taxes(Tax.rate("20")).build(), "x"),
                    of(change.toBuilder().processingDate(day).build(), "x"),
                    of(CancelPendingEntry.of(id), "x"),
                    of(CancelPendingEntry.of(new PendingEntryId(ACCOUNT, new UUID(1, 1))), "x"),
                    of(bill, "x"),
                    of(bill.toBuilder().priceMode(PriceMode.GROSS).build(), "x"),
                    of(bill.toBuilder().line("more", 1, eur("1.00")).build(), "x"),
                    of(bill.toBuilder().billingDate(day).build(), "x"),
                    of(bill.toBuilder().issueDate(day).build(), "x"),
                    of(bill.toBuilder().dueDate(day).build(), "x"),
                    of(bill.toBuilder().excessCredit(ExcessCredit.CREDIT_NOTE).build(), "x"),
                    of(bill.toBuilder().reference(HostReference.of("run", "1")).build(), "x"),
                    of(ASKED, "x"),
                    of(ASKED.toBuilder().entry(id).build(), "x"),
                    of(ASKED.toBuilder().draft(new DraftVersion(INVOICE, 1)).build(), "x"),
                    of(ASKED.toBuilder().draft(new DraftVersion(INVOICE, 2)).build(), "x"),
                })
                .doesNotHaveDuplicates();
        assertThat(of(change.toBuilder().label("other words").build(), "x")).isEqualTo(of(change, "x"));
        assertThat(of(bill.toBuilder().note("other words").build(), "x")).isEqualTo(of(bill, "x"));
    }

    @Test
    void everythingThatAStatementIsMadeWithIsContent() {
        DateRange june = DateRange.of(YearMonth.of(2026, 6));
        GenerateStatement asked = GenerateStatement.of(ACCOUNT, StatementKind.ACTIVITY, june);
        StatementId statement = new StatementId(ACCOUNT, new UUID(0x190, 2));
        assertThat(new String[] {
                    statement(asked),
                    statement(asked.toBuilder().kind(StatementKind.OPEN_ITEM).build()),
                    statement(asked.toBuilder()
                            .period(DateRange.of(YearMonth.of(2026, 7)))
                            .build()),
                    statement(asked.toBuilder().unpaidOnly().build()),
                    statement(asked.toBuilder().withLines().build()),
                    statement(asked.toBuilder().asOf(june.to()).build()),
                    statement(asked.toBuilder()
                            .ageingBasis(AgeingBasis.DOCUMENT_DATE)
                            .build()),
                    statement(asked.toBuilder()
                            .creditTreatment(CreditTreatment.OWN_AGE)
                            .build()),
                    statement(asked.toBuilder().buckets(1, 31, 61, 91).build()),
                    of(RecordPayment.of(ACCOUNT, eur("1.00"), PaymentMethod.CARD), "record-payment"),
                    of(RecordPayment.of(statement, eur("1.00"), PaymentMethod.CARD), "record-payment"),
                })
                .doesNotHaveDuplicates();
        assertThat(statement(asked)).isEqualTo("5c5fc682bc414adf2f0efed51d4da00135e85b31415825ae80d22616c25d6cc0");
        assertThat(of(RecordPayment.of(statement, eur("1.00"), PaymentMethod.CARD), "record-payment"))
                .isEqualTo("be701eacc666af588192da1d87062e81caed76f79bc7fb60db0fb510554979fd");
    }

    private static String statement(GenerateStatement command) {
        return of(command, "generate-statement");
    }

    @Test
    void theTextBehindAFingerprintStaysAsItWasPublished() {
        assertThat(invoice(ASKED)).isEqualTo("c093c75000c6c514c12abe0e41b6a4460e22c01792549e4d99470f54c413d2d8");
        assertThat(of(
                        RecordPayment.builder(ACCOUNT, eur("150.00"), PaymentMethod.CARD)
                                .allocate(INVOICE, eur("150.00"))
                                .allocateBy(oldestDueFirst())
                                .build(),
                        "record-payment"))
                .isEqualTo("5040b44ae92c55f94faa9aa107944c4cecb356f384c28f06e72f18add10c2088");
        assertThat(of(
                        RecordPayment.builder(ACCOUNT, eur("150.00"), PaymentMethod.CARD)
                                .remittance(Remittance.naming("F-1").and("SO-2", eur("90.00")))
                                .allocateBy(exactMatch().then(oldestDueFirst()))
                                .build(),
                        "record-payment"))
                .isEqualTo("8b03a58b0e32a5afa3f0a74fbd606102c021644d584b24b8363a35fdf0ee8286");
        assertThat(of(
                        ReplaceAllocations.builder(new PaymentId(ACCOUNT, new UUID(0x190, 2)))
                                .allocate(INVOICE, eur("150.00"))
                                .build(),
                        "replace-allocations"))
                .isEqualTo("1d5d4f94cc9dc1d6aed45a3dbf753f895b2bc83f81ed8b01fe6575ed7cc6eb34");
        assertThat(of(
                        IssueCreditNote.builder(INVOICE)
                                .line(1)
                                .lineAmount(2, eur("10.00"))
                                .lineQuantity(3, 2)
                                .lineQuantity(4, 2, eur("1.50"))
                                .line("free", 1, eur("5.00"), Tax.rate("5.5"))
                                .allowance(1)
                                .charge(2)
                                .releaseSources()
                                .build(),
                        "issue-credit-note"))
                .isEqualTo("9edf4d4735724ef9627d7f59adfcb112452a840ee5bafa60c0dcf9486baca779");
        assertThat(of(IssueCreditNote.whole(INVOICE, "x"), "issue-credit-note"))
                .isEqualTo("9b81d2a2bb515c2a8ceae6bc0771e96dd816b7fa09f3c41787266e0ace9777ee");
        assertThat(of(IssueCreditNote.ofAmount(INVOICE, eur("50.00"), PriceMode.GROSS, "x"), "issue-credit-note"))
                .isEqualTo("2e6e85de2b74047a248f8c859e48d73ab73f4e8fb09f9dafcacb9160e6bed138");
    }

    @Test
    void howARefundIsToGoBackAndFromWhereIsContent() {
        IssueCreditNote note = IssueCreditNote.whole(INVOICE, "x");
        assertThat(new String[] {
                    of(RefundCredit.of(ACCOUNT, eur("5.00"), PaymentMethod.CASH), "refund-credit"),
                    of(RefundCredit.of(ACCOUNT, eur("5.00"), PaymentMethod.CARD), "refund-credit"),
                    of(RefundCredit.builder(ACCOUNT, eur("5.00")).via(PAYMENT).build(), "refund-credit"),
                    of(RefundCredit.builder(NOTE, eur("5.00")).via(PAYMENT).build(), "refund-credit"),
                    of(RefundPayment.of(PAYMENT, eur("5.00")), "refund-payment"),
                    of(refund().unappliedOnly().build(), "refund-payment"),
                    of(refund().reopenLatestFirst().build(), "refund-payment"),
                    of(refund().reopen(INVOICE, eur("5.00")).build(), "refund-payment"),
                    of(refund().reopen(INVOICE, eur("4.00")).build(), "refund-payment"),
                    of(refund().withCreditNote(note).build(), "refund-payment"),
                    of(
                            refund().withCreditNote(note.toBuilder()
                                            .settle(CreditSettlement.OWN_INVOICE)
                                            .build())
                                    .build(),
                            "refund-payment"),
                    of(refund().method(PaymentMethod.CASH).build(), "refund-payment"),
                    of(RefundInvoice.of(INVOICE, eur("5.00")), "refund-invoice"),
                    of(CancelRefund.of(REFUNDED), "cancel-refund"),
                    of(FailRefund.of(REFUNDED, "x"), "fail-refund"),
                    of(TransmitRefund.of(REFUNDED), "transmit-refund"),
                    of(ConfirmRefund.of(REFUNDED), "confirm-refund"),
                })
                .doesNotHaveDuplicates();
        assertThat(of(refund().memo("by phone").reason("x").build(), "refund-payment"))
                .isEqualTo(of(RefundPayment.of(PAYMENT, eur("5.00")), "refund-payment"));
    }

    private static RefundPayment.Builder refund() {
        return RefundPayment.builder(PAYMENT, eur("5.00"));
    }
}
