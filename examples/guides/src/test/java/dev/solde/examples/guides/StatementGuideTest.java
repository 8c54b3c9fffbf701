package dev.solde.examples.guides;

import static dev.solde.billing.testkit.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.statement.AgeingBucket;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.statement.StatementRow;
import dev.solde.billing.testkit.MutableClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/customer-statements.md}. */
class StatementGuideTest {

    // guide: kernel
    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    static final Tax VAT_20 = Tax.rate("20");
    static final DateRange JUNE = DateRange.of(YearMonth.of(2026, 6));

    static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    final MutableClock clock = MutableClock.at(LocalDateTime.of(2026, 6, 1, 9, 0), ZoneId.of("Europe/Paris"));
    final Billing billing = BillingKernel.builder()
            .storage(InMemoryBillingStorage.create())
            .clock(clock)
            .build();
    final BillingQueries queries = billing.queries();
    final AccountId dupont = AccountId.of("family-dupont");
    // end

    @BeforeEach
    void aMonth() {
        // guide: month
        billing.openAccount(
                OpenAccount.builder(dupont, EUR).terms(PaymentTerms.days(10)).build());
        Invoice paid = billing.issueInvoice(IssueInvoice.builder(dupont)
                .line("Window cleaning", 1, eur("100.00"), VAT_20)
                .build());
        assertThat(queries.canOffer(dupont, JUNE)).isFalse(); // one invoice: it is sent itself

        billing.issueInvoice(IssueInvoice.builder(dupont)
                .line("Gutters", 2, eur("40.00"), VAT_20)
                .build());
        assertThat(queries.canOffer(dupont, JUNE)).isTrue();

        clock.set(LocalDateTime.of(2026, 6, 20, 9, 0));
        billing.recordPayment(RecordPayment.of(paid.id(), eur("120.00"), PaymentMethod.CREDIT_TRANSFER));
        clock.set(LocalDateTime.of(2026, 7, 1, 9, 0));
        // end
    }

    @Test
    void a_statement_is_looked_at_then_made() {
        // guide: preview
        GenerateStatement asked = GenerateStatement.builder(dupont, StatementKind.ACTIVITY, JUNE)
                .withLines()
                .build();
        Statement shown = billing.preview(asked).orElseThrow();
        assertThat(shown.invoices()).hasSize(2);
        assertThat(shown.paidInvoices()).hasSize(1);

        asked = asked.toBuilder().unpaidOnly().build(); // changed on the screen
        Statement statement = billing.generateStatement(asked);
        assertThat(statement.rows()).extracting(StatementRow::openAmount).containsExactly(eur("96.00"));
        // end
        assertThat(statement.rows().get(0).lines()).hasSize(1);
        assertRefused(() -> queries.statement(shown.id())).hasCode("statement-not-found");
    }

    @Test
    void a_statement_shows_balances_ageing_and_what_is_payable() {
        // guide: figures
        Statement statement = billing.generateStatement(GenerateStatement.of(dupont, StatementKind.ACTIVITY, JUNE));
        assertThat(statement.openingBalance()).isEqualTo(eur("0.00"));
        assertThat(statement.totalDebit()).isEqualTo(eur("216.00"));
        assertThat(statement.totalCredit()).isEqualTo(eur("120.00"));
        assertThat(statement.closingBalance()).isEqualTo(eur("96.00"));
        assertThat(statement.amountPayable()).isEqualTo(eur("96.00"));
        AgeingBucket first = statement.ageing().buckets().get(1);
        assertThat(first).isEqualTo(new AgeingBucket("1-30", 1, eur("96.00"))); // due on 11 June
        // end
        assertThat(statement.remaining()).isEqualTo(eur("96.00"));
    }

    @Test
    void a_statement_stays_as_it_was_made() {
        // guide: frozen
        Statement statement = billing.generateStatement(GenerateStatement.of(dupont, StatementKind.ACTIVITY, JUNE));
        billing.recordPayment(RecordPayment.builder(dupont, eur("10.00"), PaymentMethod.CASH)
                .postingDate(LocalDate.of(2026, 6, 15)) // recorded late, for a day of that month
                .build());
        assertThat(queries.statement(statement.id())).isEqualTo(statement);
        assertThat(queries.verifyStatement(statement.id()).isClean()).isTrue();
        // end
        assertThat(queries.asOf(JUNE.to()).balance(dupont)).isEqualTo(eur("86.00"));
    }

    @Test
    void a_balance_is_brought_forward() {
        // guide: forward
        billing.generateStatement(GenerateStatement.of(dupont, StatementKind.BALANCE_FORWARD, JUNE));
        billing.recordPayment(RecordPayment.builder(dupont, eur("10.00"), PaymentMethod.CASH)
                .postingDate(LocalDate.of(2026, 6, 15))
                .build());
        clock.set(LocalDateTime.of(2026, 8, 1, 9, 0));
        Statement july = billing.generateStatement(
                GenerateStatement.of(dupont, StatementKind.BALANCE_FORWARD, DateRange.of(YearMonth.of(2026, 7))));
        assertThat(july.openingBalance()).isEqualTo(eur("96.00"));
        assertThat(july.correctionsTotal()).isEqualTo(eur("-10.00"));
        assertThat(july.closingBalance()).isEqualTo(eur("86.00"));
        // end
        assertThat(july.corrections()).hasSize(1);
    }

    @Test
    void a_statement_is_paid_by_its_id() {
        // guide: pay
        Statement statement = billing.generateStatement(GenerateStatement.of(dupont, StatementKind.ACTIVITY, JUNE));
        billing.recordPayment(RecordPayment.of(statement.id(), statement.amountPayable(), PaymentMethod.CARD));
        assertThat(queries.balance(dupont)).isEqualTo(eur("0.00"));
        assertThat(queries.overview(dupont).outstanding()).isEqualTo(eur("0.00"));
        // end
    }
}
