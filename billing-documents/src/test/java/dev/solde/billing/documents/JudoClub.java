package dev.solde.billing.documents;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.core.AllocationStrategies;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.testkit.MutableClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;

/** A club and one of its families: a spring with invoices of several rates, a credit note, payments in part, a refund. */
final class JudoClub {

    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    static final Tax VAT_20 = Tax.rate("20");
    static final Tax VAT_5_5 = Tax.rate("5.5");
    static final Tax EXEMPT = Tax.exempt("Exonération de TVA, article 261-7-1° du CGI");
    static final DateRange SPRING = DateRange.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));

    static final DateRange SUMMER = DateRange.of(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));

    final MutableClock clock = MutableClock.at(LocalDateTime.of(2026, 1, 12, 9, 0), ZoneId.of("Europe/Paris"));
    final Billing billing = BillingKernel.builder()
            .storage(InMemoryBillingStorage.create())
            .clock(clock)
            .settings(BillingSettings.builder()
                    .seller(Party.of("Judo Club de la Montagne")
                            .address("Gymnase Jean-Moulin", "12, rue des Érables")
                            .city("38000", "Grenoble")
                            .country("FR")
                            .vatId("FR40303265045")
                            .legalId("303 265 045")
                            .email("tresorerie@judo-montagne.example"))
                    .build())
            .build();
    final BillingQueries queries = billing.queries();
    final AccountId dupont = AccountId.of("famille-dupont");
    final Invoice invoice;
    final CreditNote creditNote;
    final Payment payment;
    final Refund refund;

    JudoClub() {
        billing.openAccount(OpenAccount.builder(dupont, EUR)
                .terms(PaymentTerms.days(30))
                .party(Party.of("Hélène et François Dupont-Lefèvre")
                        .address("3 bis, allée de la Chênaie")
                        .city("38700", "La Tronche")
                        .country("FR"))
                .build());
        billing.issueInvoice(IssueInvoice.builder(dupont)
                .line("Cours enfants, trimestre d’hiver", 1, eur("1180.00"), EXEMPT)
                .build());
        on(4, 3);
        invoice = billing.issueInvoice(IssueInvoice.builder(dupont)
                .reference(HostReference.of("order", "CMD-8812"))
                .line("Cours enfants, trimestre de printemps (deux enfants)", 2, eur("195.00"), EXEMPT)
                .line(Line.builder("Kimono coton, taille 140")
                        .quantity(2)
                        .unitPrice(eur("39.90"))
                        .tax(VAT_20)
                        .allowance(Allowance.percent("10", "Remise famille"))
                        .build())
                .line(Line.builder("Manuel du jeune judoka")
                        .unitPrice(eur("12.50"))
                        .tax(VAT_5_5)
                        .build())
                .line(Line.builder("Autocollants du club")
                        .quantity("25")
                        .unitPrice(Amounts.price("0.125", EUR))
                        .tax(VAT_20)
                        .build())
                .allowance(Allowance.amount(eur("5.00"), "Bienvenue").tax(VAT_20))
                .note("Les kimonos sont à retirer au dojo.\nMerci de votre confiance.")
                .build());
        on(4, 20);
        billing.recordPayment(RecordPayment.builder(dupont, eur("1180.00"), PaymentMethod.CHEQUE)
                .reference("Chèque 0012345")
                .allocateBy(AllocationStrategies.oldestDueFirst())
                .build());
        on(5, 4);
        payment = billing.recordPayment(RecordPayment.builder(dupont, eur("250.00"), PaymentMethod.CARD)
                .payer("François Dupont-Lefèvre")
                .reference("Licence et cours")
                .allocate(invoice.id(), eur("200.00"))
                .build());
        creditNote = billing.issueCreditNote(IssueCreditNote.builder(invoice.id())
                .lineQuantity(2, 1)
                .settle(CreditSettlement.OWN_INVOICE)
                .reason("Un kimono rendu")
                .build());
        on(5, 18);
        refund = billing.refundPayment(RefundPayment.of(payment.id(), eur("20.00")));
        billing.issueInvoice(IssueInvoice.builder(dupont)
                .priceMode(PriceMode.GROSS)
                .line("Stage d’été, semaine 28", 2, eur("149.00"), VAT_20)
                .build());
        on(7, 1);
    }

    /** Families pay under the number that the club has given them. */
    static final PaymentReferences REFERENCES = new PaymentReferences() {
        @Override
        public Optional<PaymentReference> ofAccount(AccountId account) {
            return Optional.of(PaymentReference.of("000471"));
        }
    };

    static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    void on(int month, int day) {
        clock.set(LocalDateTime.of(2026, month, day, 9, 0));
    }

    Statement statement(StatementKind kind) {
        return billing.preview(GenerateStatement.of(dupont, kind, SPRING)).orElseThrow();
    }
}
