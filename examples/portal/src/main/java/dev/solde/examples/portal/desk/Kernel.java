package dev.solde.examples.portal.desk;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import java.time.Clock;
import javax.sql.DataSource;

/** The kernel of this application: one database, one seller, one clock. */
public final class Kernel {

    /** Who sells. */
    public static final Party SELLER = Party.of("Les Tilleuls")
            .address("4 rue des Tilleuls")
            .city("35000", "Rennes")
            .country("FR")
            .vatId("FR32123456789")
            .email("office@tilleuls.example");

    private Kernel() {}

    /** Creates the tables of the ledger if there are none. */
    public static Billing on(DataSource dataSource, Clock clock) {
        return BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(dataSource).createSchema().build())
                .settings(BillingSettings.builder()
                        .seller(SELLER)
                        .defaultTerms(PaymentTerms.days(30))
                        .build())
                .clock(clock)
                .build();
    }
}
