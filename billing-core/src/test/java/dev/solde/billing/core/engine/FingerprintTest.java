package dev.solde.billing.core.engine;

import static dev.solde.billing.core.AllocationStrategies.byRemittance;
import static dev.solde.billing.core.AllocationStrategies.exactMatch;
import static dev.solde.billing.core.AllocationStrategies.exactMatchOrFirst;
import static dev.solde.billing.core.AllocationStrategies.oldestDueFirst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Remittance;
import java.time.LocalDate;
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
}
