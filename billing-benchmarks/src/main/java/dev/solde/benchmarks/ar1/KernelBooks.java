package dev.solde.benchmarks.ar1;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.PaymentMethod;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.sql.DataSource;

/** The kernel, called as an application calls it: a command key and an actor on every command, one rate of tax. */
final class KernelBooks implements Books<InvoiceId, CreditItemId> {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final Tax VAT = Tax.rate("20");
    private static final Actor CLERK = Actor.of("clerk");
    private static final String SUMS = "select (select sum(balance_minor) from solde_account),"
            + " (select sum(case side when 1 then amount_minor else -amount_minor end) from solde_entry),"
            + " (select sum(case side when 1 then open_minor else -open_minor end) from solde_item)";

    private final DataSource dataSource;
    private final Numbering numbering;
    private final Billing billing;
    private final AtomicLong keys = new AtomicLong();

    KernelBooks(DataSource dataSource) {
        this(dataSource, Numbering.ONE_SERIES);
    }

    KernelBooks(DataSource dataSource, Numbering numbering) {
        this.dataSource = dataSource;
        this.numbering = numbering;
        billing = BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(dataSource).createSchema().build())
                .settings(BillingSettings.builder()
                        .addAllFurtherSeries(Numbering.seriesOfSites())
                        .build())
                .build();
    }

    Billing billing() {
        return billing;
    }

    static AccountId account(int number) {
        return AccountId.of("customer-" + number);
    }

    private static MonetaryAmount cents(long cents) {
        return Amounts.ofMinor(cents, EUR);
    }

    private CommandKey key() {
        return CommandKey.of("ar1", Long.toString(keys.incrementAndGet()));
    }

    @Override
    public void open(int from, int to) {
        long opened = billing.batch()
                .allOrNone(IntStream.range(from, to).mapToObj(number -> OpenAccount.of(account(number), EUR)))
                .done();
        if (opened != to - from) {
            throw new IllegalStateException("only " + opened + " accounts were opened");
        }
    }

    @Override
    public InvoiceId issue(int account) {
        IssueInvoice.Builder invoice = IssueInvoice.builder(account(account));
        invoice.priceMode(PriceMode.GROSS).commandKey(key()).actor(CLERK);
        for (int i = 0; i < LABELS.length; i++) {
            invoice.line(LABELS[i], QUANTITIES[i], cents(PRICES[i]), VAT);
        }
        numbering.of(invoice, account, keys);
        return billing.issueInvoice(invoice.build()).id();
    }

    @Override
    public CreditItemId pay(int account, long cents) {
        return billing.recordPayment(
                        RecordPayment.builder(account(account), cents(cents), PaymentMethod.CREDIT_TRANSFER)
                                .commandKey(key())
                                .actor(CLERK)
                                .build())
                .id();
    }

    @Override
    public CreditItemId credit(int account, InvoiceId invoice, long cents) {
        IssueCreditNote.Builder note = IssueCreditNote.builder(invoice);
        note.lineAmount(1, cents(cents)).reason("lessons cancelled");
        note.commandKey(key()).actor(CLERK);
        numbering.of(note, account, keys);
        return billing.issueCreditNote(note.build()).id();
    }

    @Override
    public void allocate(int account, CreditItemId credit, InvoiceId invoice, long cents) {
        billing.allocate(Allocate.builder(credit, invoice, cents(cents))
                .commandKey(key())
                .actor(CLERK)
                .build());
    }

    @Override
    public void refund(int account, CreditItemId payment, long cents) {
        billing.refundPayment(RefundPayment.builder((PaymentId) payment, cents(cents))
                .commandKey(key())
                .actor(CLERK)
                .build());
    }

    @Override
    public Sums sums() throws SQLException {
        long[] sums = Jdbc.autocommit(dataSource, connection -> Jdbc.row(connection, SUMS));
        return new Sums(sums[0], sums[1], sums[2]);
    }
}
