package com.example.consumer;

import static com.example.consumer.Club.check;
import static com.example.consumer.Club.eur;
import static com.example.consumer.Club.print;
import static dev.solde.billing.RecordSequence.recordSequence;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.statement.AgeingBucket;
import dev.solde.billing.statement.AgeingReport;
import dev.solde.billing.statement.CustomerOverview;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Statements, and the reads of two times. */
final class Statements {
    private final Club club;
    private final Billing billing;
    private final BillingQueries queries;

    Statements(Club club) {
        this.club = club;
        this.billing = club.billing;
        this.queries = club.queries;
    }

    void run() throws IOException {
        AccountId dupont = club.open("statement");
        club.invoice(dupont, "100.00");
        club.invoice(dupont, "50.00");
        billing.recordPayment(RecordPayment.of(dupont, eur("30.00"), PaymentMethod.CASH));
        GenerateStatement july = GenerateStatement.builder(dupont, StatementKind.ACTIVITY, DateRange.of(YearMonth.of(2026, 7))).unpaidOnly().build();
        Statement shown = billing.preview(july).orElseThrow();
        Statement statement = billing.generateStatement(july);
        check(shown.content().equals(statement.content()), "what was shown is what is frozen");
        Payment paid = billing.recordPayment(RecordPayment.of(statement.id(), statement.amountPayable(), PaymentMethod.CARD));
        check(queries.overview(dupont).outstanding().isZero(), "all of it is paid by " + paid.id());
        new Paper(billing).run(statement);
        reads(AccountId.of("family-dupont"));
    }

    private void reads(AccountId dupont) {
        CustomerOverview o = queries.overview(dupont);
        print(o.balance(), o.outstanding(), o.availableCredit(), o.usableCredit(), o.unbilled(), o.overdue(), o.scheduledPayments());
        BillingQueries yearEnd = queries.asOf(LocalDate.of(2025, 12, 31));
        check(yearEnd.balance(dupont).isZero(), "nothing was owed then");
        AgeingReport asAudited = yearEnd.knownAt(Instant.parse("2026-01-15T08:00:00Z")).ageing(dupont);
        for (AgeingBucket bucket : asAudited.buckets()) {
            print(bucket.label(), bucket.amount());
        }
        Page<LedgerEntry> page = queries.entries(dupont, PageRequest.first(50));
        check(page.items().size() == 2 && page.next().isEmpty(), "an invoice and a payment");
        Optional<Invoice> found = queries.invoice(DocumentNumber.of("F-2026-000001"));
        check(found.isPresent(), "found by number");
        check(queries.knownAt(recordSequence(2)).balance(dupont).equals(eur("210.00")), "before the payment was known");
        check(!queries.accountsByBalance(PageRequest.first(10)).items().isEmpty(), "accounts by balance");
        check(!queries.agedBalance(club.clock.today()).isEmpty(), "aged balance");
        check(!queries.openCreditNotes(PageRequest.first(10)).items().isEmpty(), "open credit notes");
    }
}
