package dev.solde.examples.schooloffice;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Tells the autumn of a school's office, on a database in memory. */
public final class SchoolOffice {

    private static final Logger MONETA = Logger.getLogger("org.javamoney.moneta.DefaultMonetaryContextFactory");

    private SchoolOffice() {}

    public static void main(String[] args) {
        MONETA.setLevel(Level.WARNING); // Moneta tells at every start how precisely it computes.
        run(JdbcConnectionPool.create("jdbc:h2:mem:school-office", "", ""), System.out);
    }

    static void run(DataSource dataSource, PrintStream out) {
        StoryClock clock = new StoryClock(LocalDate.of(Office.YEAR, 9, 1), ZoneId.of("Europe/Paris"));
        Billing billing = BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(dataSource).createSchema().build())
                .settings(BillingSettings.builder()
                        .seller(Party.of("École des Tilleuls"))
                        .defaultTerms(PaymentTerms.days(30))
                        .build())
                .clock(clock)
                .build();
        Office office = new Office(billing, clock, out);
        SignUp.Signed signed = new SignUp(office).tell();
        new Changes(office).tell(signed);
        new Autumn(office).tell(signed);
        new YearEnd(office).tell();
    }
}
