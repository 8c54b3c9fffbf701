package com.example.consumer;

import static com.example.consumer.Club.EUR;
import static com.example.consumer.Club.GBP;
import static com.example.consumer.Club.GST;
import static com.example.consumer.Club.QST;
import static com.example.consumer.Club.VAT_20;
import static com.example.consumer.Club.VAT_5_5;
import static com.example.consumer.Club.check;
import static com.example.consumer.Club.eur;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.Outcome;
import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.RejectionKind;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxSubtotal;
import dev.solde.billing.jdbc.JdbcTransaction;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.money.MonetaryAmount;

/** The first balance, invoices as a shop has them, the transaction of the host, a webhook. */
final class Shop {
    private final Club club;
    private final Billing billing;
    private final BillingQueries queries;

    Shop(Club club) {
        this.club = club;
        this.billing = club.billing;
        this.queries = club.queries;
    }

    void run() throws SQLException {
        firstBalance();
        Invoice invoice = invoicesAsAShopHasThem();
        inTheHostsTransaction(invoice);
        aWebhookDeliveredTwice(invoice.id());
        AccountId saver = club.open("saver");
        billing.recordPayment(RecordPayment.of(saver, eur("25.00"), PaymentMethod.CASH));
        aRefusalIsReadWhereItMatters(saver);
    }

    private void firstBalance() {
        Billing memory = BillingKernel.builder().storage(InMemoryBillingStorage.create()).build();
        for (Billing kernel : new Billing[] {billing, memory}) {
            AccountId dupont = AccountId.of("family-dupont");
            kernel.openAccount(OpenAccount.of(dupont, EUR));
            Invoice invoice = kernel.issueInvoice(IssueInvoice.builder(dupont)
                    .line("Judo, autumn term", 1, eur("175.00"), VAT_20).build());
            kernel.recordPayment(RecordPayment.of(invoice.id(), eur("150.00"), PaymentMethod.CARD));
            MonetaryAmount owed = kernel.queries().balance(dupont);
            check(owed.equals(eur("60.00")), "owed is " + owed);
        }
    }

    private Invoice invoicesAsAShopHasThem() {
        AccountId dupont = AccountId.of("shop-dupont");
        billing.openAccount(OpenAccount.builder(dupont, EUR).terms(PaymentTerms.days(30))
                .party(Party.of("Dupont").email("dupont@example.org")).build());
        Invoice invoice = billing.issueInvoice(IssueInvoice.builder(dupont)
                .reference(HostReference.of("order", "SO-8812"))
                .priceMode(PriceMode.GROSS)
                .line("Judo, autumn term", 1, eur("210.00"), VAT_20)
                .line(Line.builder("Judogi").quantity(2).unitPrice(eur("39.90")).tax(VAT_5_5)
                        .source(HostReference.of("order-line", "SO-8812/2")).build())
                .line(Line.builder("Montréal seminar").unitPrice(eur("80.00")).tax(GST).tax(QST).build())
                .line("Licence", 1, eur("41.00"), Tax.exempt("VATEX-EU-132-1M"))
                .terms(PaymentTerms.days(30).endOfMonth()).build());
        for (TaxSubtotal group : invoice.taxSubtotals()) {
            System.out.printf("%-40s %10s %10s%n", group.tax(), Amounts.plain(group.base()), Amounts.plain(group.amount()));
        }
        check(invoice.totalInclTax().equals(eur("410.80")), "the total is what the customer saw");
        check(queries.documents(HostReference.of("order", "SO-8812")).size() == 1, "found by its reference");

        AccountId british = AccountId.of("british");
        billing.openAccount(OpenAccount.of(british, GBP));
        Invoice old = billing.issueInvoice(IssueInvoice.builder(british).number(DocumentNumber.of("536365"))
                .line(Line.builder("Mug").quantity("6").unitPrice(Amounts.price("2.55", GBP)).baseQuantity(1)
                        .allowance(Allowance.amount(Amounts.of("0.50", GBP), "damaged")).tax(VAT_20).build())
                .allowance(Allowance.percent("5", "loyalty").tax(VAT_20))
                .charge(Charge.amount(Amounts.of("4.00", GBP), "freight").tax(VAT_20))
                .expectedVersion(1).build());
        check(old.number().value().equals("536365"), "its own number");
        return invoice;
    }

    private void inTheHostsTransaction(Invoice invoice) throws SQLException {
        try (Connection connection = club.dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Billing joined = billing.within(JdbcTransaction.of(connection));
            try {
                joined.issueInvoice(IssueInvoice.builder(invoice.id().account())
                        .line(Line.builder("Judogi again").unitPrice(eur("39.90")).tax(VAT_5_5)
                                .source(HostReference.of("order-line", "SO-8812/2")).build()).build());
                throw new AssertionError("a source was billed twice");
            } catch (RejectedException e) {
                Rejection r = e.rejection();
                check(r.kind() == RejectionKind.CONFLICT && r.code().equals("already-billed"), r.message());
                Map<String, String> facts = r.facts();
                check(facts.get("source").equals("order-line:SO-8812/2"), facts.toString());
                check(r instanceof Rejection.AlreadyBilled billed && billed.invoice().equals(invoice.id()), "typed");
            }
            joined.recordPayment(RecordPayment.of(invoice.id(), eur("10.80"), PaymentMethod.CASH));
            connection.commit();
        }
        check(queries.item(invoice.id()).openAmount().equals(eur("400.00")), "committed by the host");
    }

    private void aWebhookDeliveredTwice(InvoiceId invoice) {
        RecordPayment command = RecordPayment.builder(invoice.account(), eur("100.00"), PaymentMethod.CARD)
                .commandKey(CommandKey.of("psp", "evt_1"))
                .allocate(InvoiceId.parse(invoice.toString()), eur("100.00")).build();
        Payment payment = billing.recordPayment(command);
        Outcome<Payment> outcome = billing.execute(command);
        check(outcome.replayed() && outcome.result().equals(payment), "the second delivery changes nothing");
    }

    private void aRefusalIsReadWhereItMatters(AccountId dupont) throws SQLException {
        try (Connection connection = club.dataSource.getConnection()) {
            connection.setAutoCommit(false);
            String note = "";
            try {
                billing.within(JdbcTransaction.of(connection)).refundCredit(RefundCredit.of(dupont, eur("80.00"), PaymentMethod.CREDIT_TRANSFER));
            } catch (RejectedException e) {
                if (e.rejection() instanceof Rejection.ExceedsCreditBalance r) {
                    note = "at most " + Amounts.plain(r.available());
                } else {
                    throw e;
                }
            }
            check(note.equals("at most 25.00"), note);
            connection.commit();
        }
    }
}
