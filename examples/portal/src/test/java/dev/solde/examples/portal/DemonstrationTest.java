package dev.solde.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.statement.CustomerOverview;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationTest {

    @TempDir
    private Path folder;

    @Test
    void it_shows_the_states_that_an_account_can_be_in() {
        try (Served served = Served.demonstration(folder)) {
            assertThat(told(served.application.billing()))
                    .isEqualTo(new TreeMap<>(Map.of(
                            "family-dupont", "249.60 EUR, overdue 249.60, credit 0.00, unbilled 38.28, expected 70.00",
                            "family-martin", "-50.30 EUR, overdue 29.70, credit 80.00, unbilled 13.20, expected 0.00",
                            "family-bernard", "120.00 EUR, overdue 120.00, credit 0.00, unbilled 0.00, expected 0.00",
                            "family-nguyen", "0.00 EUR, overdue 0.00, credit 0.00, unbilled 0.00, expected 0.00",
                            "family-moreau", "0.00 EUR, overdue 0.00, credit 0.00, unbilled 0.00, expected 0.00",
                            "12931", "1647.40 GBP, overdue 33.00, credit 82.00, unbilled 0.00, expected 0.00",
                            "15189", "874.11 GBP, overdue 300.00, credit 50.47, unbilled 0.00, expected 0.00",
                            "15838", "954.20 GBP, overdue 957.50, credit 280.80, unbilled 0.00, expected 0.00",
                            "16027", "117.22 GBP, overdue 0.00, credit 82.50, unbilled 0.00, expected 0.00")));
            assertThat(served.application
                            .billing()
                            .queries()
                            .openItems(AccountId.of("family-bernard"), PageRequest.first(5))
                            .items())
                    .singleElement()
                    .matches(item -> item.disputed());
        }
    }

    private static Map<String, String> told(Billing billing) {
        Map<String, String> told = new TreeMap<>();
        accounts(billing)
                .forEach(account ->
                        told.put(account.value(), told(billing.queries().overview(account))));
        return told;
    }

    private static String told(CustomerOverview overview) {
        return Amounts.format(overview.balance()) + ", overdue " + Amounts.plain(overview.overdue()) + ", credit "
                + Amounts.plain(overview.availableCredit()) + ", unbilled " + Amounts.plain(overview.unbilled())
                + ", expected " + Amounts.plain(overview.scheduledPayments());
    }

    private static List<AccountId> accounts(Billing billing) {
        try (Stream<JournalHead> heads = billing.queries().exportHeads()) {
            return heads.map(JournalHead::account).toList();
        }
    }

    @Test
    void its_books_verify() {
        try (Served served = Served.demonstration(folder)) {
            Billing billing = served.application.billing();
            assertThat(accounts(billing)).hasSize(9);
            for (AccountId account : accounts(billing)) {
                assertThat(billing.queries().verify(account).firstDifference())
                        .as(account.value())
                        .isEmpty();
            }
        }
    }

    @Test
    void it_is_told_once_and_what_came_after_it_is_kept() {
        String file = Database.inFile(folder.resolve("books"));
        try (Served served = Served.on(file, folder)) {
            new Books(served.application.billing()).invoice(AccountId.of("family-moreau"), "Later", "5.00");
        }
        try (Served again = Served.on(file, folder)) {
            assertThat(new Books(again.application.billing()).ledger(AccountId.of("family-moreau")))
                    .containsExactly("invoice 5.00 -> 5.00");
            assertThat(accounts(again.application.billing())).hasSize(9);
        }
    }

    @Test
    void on_postgresql_the_pages_are_the_same() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Served onPostgres = Served.on(postgres.getJdbcUrl("postgres", "postgres"), folder);
                Served onH2 = Served.demonstration(folder)) {
            assertThat(told(onPostgres.application.billing())).isEqualTo(told(onH2.application.billing()));
            assertThat(pages(onPostgres)).isEqualTo(pages(onH2));
        }
    }

    private static List<String> pages(Served served) {
        Visit clerk = served.visit();
        clerk.speaking("fr");
        clerk.asClerk();
        return Stream.of(
                        "/customers",
                        "/customers?q=DUPONT",
                        "/customers?q=_",
                        "/customers/family-dupont",
                        "/customers/family-martin",
                        "/customers/15189",
                        "/customers/15189/payments/new?amount=700",
                        "/customers/family-bernard/statements/new")
                .map(page -> clerk.get(page).words())
                .toList();
    }
}
