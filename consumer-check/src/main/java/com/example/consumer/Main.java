package com.example.consumer;

import static dev.solde.billing.RecordSequence.recordSequence;
import static dev.solde.billing.core.AllocationStrategies.byRemittance;
import static dev.solde.billing.core.AllocationStrategies.exactMatch;
import static dev.solde.billing.core.AllocationStrategies.oldestDueFirst;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.Outcome;
import dev.solde.billing.Preview;
import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.RejectionKind;
import dev.solde.billing.VerificationReport;
import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.allocation.Settlement;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Series;
import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxSubtotal;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import dev.solde.billing.jdbc.JdbcTransaction;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Remittance;
import dev.solde.billing.statement.AgeingBucket;
import dev.solde.billing.statement.AgeingReport;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A program of somebody else: what the documentation shows, compiled with all lints as errors without Immutables, JSpecify or
 * Moneta on the compile path, and run against an embedded database.
 */
public final class Main {
    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    static final CurrencyUnit GBP = Monetary.getCurrency("GBP");
    static final Tax VAT_20 = Tax.rate("20"), VAT_5_5 = Tax.rate("5.5");
    static final Tax GST = Tax.rate("GST", "5"), QST = Tax.rate("QST", "9.975");

    private final DataSource dataSource;
    private final Billing billing;
    private final BillingQueries queries;

    private Main(DataSource dataSource) {
        this.dataSource = dataSource;
        this.billing = BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(dataSource).createSchema().build())
                .tenant(TenantId.of("club"))
                .settings(BillingSettings.builder()
                        .seller(Party.of("Judo Club").address("1 rue du Dojo", "75011 Paris").vatId("FR12345678901"))
                        .build())
                .clock(Clock.system(ZoneId.of("Europe/Paris")))
                .build();
        this.queries = billing.queries();
    }

    static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    public static void main(String[] args) throws SQLException {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:consumer;DB_CLOSE_DELAY=-1");
        Main main = new Main(dataSource);
        main.firstBalance();
        Invoice[] invoices = main.invoicesAsAShopHasThem();
        main.inTheHostsTransaction(invoices[0]);
        main.aWebhookDeliveredTwice(invoices[0].id());
        main.paymentsAndAllocation();
        main.creditNotes();
        main.settlement();
        main.reads();
        main.audit();
        System.out.println("consumer-check: all call sites ran");
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
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

    private Invoice[] invoicesAsAShopHasThem() {
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
        return new Invoice[] {invoice, old};
    }

    private void inTheHostsTransaction(Invoice invoice) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
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

    private void paymentsAndAllocation() {
        AccountId account = AccountId.of("payer");
        billing.openAccount(OpenAccount.of(account, EUR));
        Invoice first = invoice(account, "100.00");
        Invoice second = invoice(account, "200.00");
        Remittance words = Remittance.naming(first.number().value()).and("SO-8812", eur("90.00"));
        Payment transfer = billing.recordPayment(RecordPayment.builder(account, eur("312.00"), PaymentMethod.CREDIT_TRANSFER)
                .valueDate(LocalDate.of(2026, 6, 3))
                .remittance(words)
                .allocateBy(exactMatch().then(oldestDueFirst())).build());
        check(words.unapplied(transfer.named()).equals(List.of("SO-8812")), "nothing is known of SO-8812");
        check(queries.item(transfer.id()).openAmount().isZero(), "120.00 and 192.00 are allocated");
        billing.deallocate(Deallocate.of(queries.allocations(first.id()).get(0).id()));
        billing.deallocate(Deallocate.part(queries.allocations(second.id()).get(0).id(), eur("5.00")));
        billing.allocate(Allocate.of(transfer.id(), first.id(), eur("12.00")));
        billing.allocate(Allocate.builder(transfer.id(), second.id(), eur("1.00")).effectiveDate(LocalDate.now(ZoneId.of("Europe/Paris"))).build());
        billing.autoAllocate(AutoAllocate.of(account));
        check(queries.item(transfer.id()).openAmount().isZero(), "all is allocated again");
        billing.autoAllocate(AutoAllocate.builder(account).strategy(new LargestFirst()).build());
        AllocationProposal proposal = queries.proposeAllocation(account, eur("40.00"), oldestDueFirst());
        AllocationProposal edited = proposal.with(second.id(), eur("3.00")).without(first.id());
        check(edited.unallocated().equals(eur("37.00")), "37.00 will wait");
        Payment cheque = billing.recordPayment(RecordPayment.builder(account, eur("40.00"), PaymentMethod.CHEQUE).allocate(edited).build());
        billing.allocate(Allocate.of(queries.proposeAllocation(cheque.id(), byRemittance(Remittance.naming(second.number().value())))));
        billing.replaceAllocations(ReplaceAllocations.builder(cheque.id()).allocate(second.id(), eur("2.00")).build());
        check(queries.item(cheque.id()).openAmount().equals(eur("38.00")), "the form was saved again");
        billing.writeOffItem(WriteOffItem.badDebt(second.id()));
        check(queries.item(second.id()).isSettled(), "written off");
    }

    private Invoice invoice(AccountId account, String net) {
        return billing.issueInvoice(IssueInvoice.builder(account).line("Lessons", 1, eur(net), VAT_20).build());
    }

    /** One's own strategy: a record, equal by value, so that it can live in a command. */
    record LargestFirst() implements AllocationStrategy {
        @Override
        public String name() {
            return "largest-first/1";
        }

        @Override
        public AllocationProposal propose(AllocationRequest request) {
            return request.fill(request.debits().stream()
                    .sorted(Comparator.comparingLong((OpenItem item) -> -item.openMinor())));
        }
    }

    private void creditNotes() {
        AccountId account = AccountId.of("credited");
        billing.openAccount(OpenAccount.of(account, EUR));
        Invoice first = invoice(account, "100.00");
        CreditNote whole = billing.issueCreditNote(IssueCreditNote.whole(first.id(), "ordered twice"));
        check(whole.totalInclTax().equals(first.totalInclTax()), "the exact mirror");
        Invoice second = billing.issueInvoice(IssueInvoice.builder(account)
                .line("Lessons", 2, eur("50.00"), VAT_20)
                .line("Judogi", 4, eur("10.00"), VAT_20)
                .line("Trip", 1, eur("80.00"), VAT_20).build());
        CreditNote partial = billing.issueCreditNote(IssueCreditNote.builder(second.id())
                .line(1).lineQuantity(2, 1).lineAmount(3, eur("10.00"))
                .settle(CreditSettlement.OWN_INVOICE).releaseSources().reason("one judogi returned").build());
        check(partial.totalInclTax().equals(eur("144.00")), "(100 + 10 + 10) x 1.2");
        billing.issueCreditNote(IssueCreditNote.builder(second.id()).line("Goodwill", 1, eur("5.00"), VAT_20)
                .lineQuantity(2, 2, eur("9.00")).reason("agreed").build());
        billing.issueCreditNote(IssueCreditNote.ofAmount(second.id(), eur("50.00"), PriceMode.GROSS, "reason"));
        billing.issueGlobalCreditNote(IssueGlobalCreditNote.ofAmount(account, "Goodwill", eur("50.00"), PriceMode.GROSS, VAT_20));
        billing.issueGlobalCreditNote(IssueGlobalCreditNote.builder(account)
                .line("Lost lessons", 3, eur("15.00"), VAT_20).reason("teacher ill").build());
        Preview<CreditNote> again = billing.preview(IssueCreditNote.whole(first.id(), "again"));
        check(again.rejection().orElseThrow().code().equals("already-credited"), "refused as a value");
    }

    private void settlement() {
        AccountId account = AccountId.of("settled");
        billing.openAccount(OpenAccount.of(account, EUR));
        Invoice invoice = invoice(account, "100.00");
        CreditNote note = billing.issueCreditNote(IssueCreditNote.ofAmount(invoice.id(), eur("50.00"), PriceMode.GROSS, "late"));
        Settlement settlement = billing.settle(Settle.builder(account)
                .allocate(note.id(), eur("-50.00")).allocate(invoice.id(), eur("50.00")).build());
        check(queries.item(invoice.id()).openAmount().equals(eur("70.00")), "settled for 0.00");
        billing.deallocate(Deallocate.settlement(settlement.id()));
        check(queries.item(invoice.id()).openAmount().equals(eur("120.00")), "and undone");
    }

    private void reads() {
        AccountId dupont = AccountId.of("family-dupont");
        BillingQueries yearEnd = queries.asOf(LocalDate.of(2025, 12, 31));
        check(yearEnd.balance(dupont).isZero(), "nothing was owed then");
        AgeingReport asAudited = yearEnd.knownAt(Instant.parse("2026-01-15T08:00:00Z")).ageing(dupont);
        for (AgeingBucket bucket : asAudited.buckets()) {
            check(bucket.amount().isZero(), bucket.label());
        }
        Page<LedgerEntry> page = queries.entries(dupont, PageRequest.first(50));
        check(page.items().size() == 2 && page.next().isEmpty(), "an invoice and a payment");
        Optional<Invoice> found = queries.invoice(DocumentNumber.of("F-" + Year.now(ZoneId.of("Europe/Paris")) + "-000001"));
        check(found.isPresent(), "found by number");
        check(queries.knownAt(recordSequence(2)).balance(dupont).equals(eur("210.00")), "before the payment was known");
        check(!queries.accountsByBalance(PageRequest.first(10)).items().isEmpty(), "accounts by balance");
        check(!queries.agedBalance(LocalDate.now(ZoneId.of("Europe/Paris"))).isEmpty(), "aged balance");
        check(!queries.openCreditNotes(PageRequest.first(10)).items().isEmpty(), "open credit notes");
    }

    private void audit() {
        AccountId dupont = AccountId.of("family-dupont");
        JournalHead head = queries.journalHead(dupont);
        VerificationReport report = queries.verify(dupont, head);
        report.firstDifference().ifPresent(d -> System.out.println(d.sequence() + ": " + d.explanation()));
        check(report.isClean(), "clean");
        for (JournalRecord r : queries.journal(dupont, PageRequest.first(100)).items()) {
            System.out.println(r.sequence() + " " + r.commandKind() + " " + r.recordedAt() + " " + r.hash());
        }
        billing.erase(Erase.texts(dupont, LocalDate.now(ZoneId.of("Europe/Paris")), "retention ended"));
        check(queries.verify(dupont).isClean(), "the chain still verifies");
        check(queries.verifySeries(Series.of("F"), Year.now(ZoneId.of("Europe/Paris"))).isClean(), "no gap");
        check(queries.exportHeads().count() > 1, "heads");
    }
}
