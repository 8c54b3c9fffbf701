package dev.solde.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.Billing;
import dev.solde.billing.OutcomeUnknownException;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.testkit.fault.Fault;
import dev.solde.billing.testkit.fault.FaultPlan;
import dev.solde.billing.testkit.fault.FaultyDataSource;
import java.time.Duration;
import java.util.Map;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The code of {@code docs/guides/your-database.md}. */
class DatabaseGuideTest {

    private final DataSource dataSource;

    DatabaseGuideTest(TestInfo test) {
        dataSource =
                JdbcConnectionPool.create("jdbc:h2:mem:" + test.getDisplayName().replace("()", ""), "", "");
    }

    @Test
    void besideMigrationsOfYourOwn() {
        // guide: flyway
        Flyway.configure().dataSource(dataSource).load().migrate(); // yours, from db/migration

        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:dev/solde/billing/jdbc/schema/h2") // or schema/postgresql
                .table("solde_schema_history") // a history of its own
                .baselineOnMigrate(true) // in a schema that is not empty,
                .baselineVersion("0") // of which nothing is Solde's
                .placeholders(Map.of("p", "solde_", "n", "solde_")) // the prefix of the tables
                .load()
                .migrate();

        JdbcBillingStorage storage = JdbcBillingStorage.builder(dataSource).build(); // checks the version
        // end
        assertThat(storage).isNotNull();
    }

    @Test
    void inASchemaOfItsOwn() {
        // guide: own-schema
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:dev/solde/billing/jdbc/schema/h2")
                .schemas("BILLING") // on PostgreSQL "billing"
                .placeholders(Map.of("p", "billing.solde_", "n", "solde_")) // with the schema, and without
                .load()
                .migrate();

        JdbcBillingStorage storage =
                JdbcBillingStorage.builder(dataSource).schema("billing").build();
        // end
        assertThat(storage).isNotNull();
    }

    @Test
    void whoWaitsForHowLong() {
        // guide: time-outs
        JdbcBillingStorage storage = JdbcBillingStorage.builder(dataSource)
                .createSchema()
                .lockTimeout(Duration.ofSeconds(5)) // for an account or a series; 10 s by default
                .statementTimeout(Duration.ofSeconds(20)) // for any statement; 30 s by default
                .build();
        // end
        assertThat(storage).isNotNull();
    }

    private Billing billing;

    @Test
    void anAnswerThatIsLost() {
        CurrencyUnit eur = Monetary.getCurrency("EUR");
        AccountId dupont = AccountId.of("dupont");
        JdbcBillingStorage.builder(dataSource).createSchema().build();
        // guide: fault
        FaultyDataSource faulty = FaultyDataSource.of(dataSource);
        billing = BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(faulty.dataSource()).build())
                .build();
        billing.openAccount(OpenAccount.of(dupont, eur));

        faulty.follow(FaultPlan.once(Fault.AFTER_COMMIT)); // the next answer is lost
        record(RecordPayment.builder(dupont, Amounts.of("50.00", eur), PaymentMethod.CARD)
                .commandKey(CommandKey.of("psp", "evt_81"))
                .build());
        assertThat(billing.queries().balance(dupont)).isEqualTo(Amounts.of("-50.00", eur)); // once
        // end
        faulty.follow(FaultPlan.once(Fault.AFTER_COMMIT));
        RecordPayment keyless = RecordPayment.of(dupont, Amounts.of("50.00", eur), PaymentMethod.CARD);
        assertThatThrownBy(() -> record(keyless)).hasMessageContaining("Look before calling again");
    }

    // guide: retry
    Payment record(RecordPayment command) {
        for (int attempt = 1; ; attempt++) {
            try {
                return billing.recordPayment(command);
            } catch (OutcomeUnknownException lost) {
                if (!lost.isRetrySafe() || attempt == 3) {
                    throw lost;
                }
            }
        }
    }
    // end
}
