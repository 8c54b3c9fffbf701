package dev.solde.examples.springboot;

import dev.solde.billing.Billing;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** One bean: Spring gives the connections, Spring commits. */
@Configuration
class BillingConfiguration {

    /** The tables are made when they are missing; an application with migrations leaves {@code createSchema} out. */
    @Bean
    Billing billing(DataSource dataSource, Clock clock) {
        return BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(new TransactionAwareDataSourceProxy(dataSource))
                        .managedTransactions()
                        .createSchema()
                        .build())
                .clock(clock)
                .build();
    }

    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }
}
