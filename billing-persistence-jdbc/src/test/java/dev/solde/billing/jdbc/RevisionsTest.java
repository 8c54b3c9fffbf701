package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.Scripts.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BillingException;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.RefundState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What storage derives beside revisions and records, as it stands in the tables. */
class RevisionsTest {

    private final HandMade made = new HandMade(TENANT, "a1");
    private final HandMadeThings things = new HandMadeThings(made);

    private static List<String> rows(DataSource dataSource, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    @ParameterizedTest
    @EveryDatabase
    void eachRevisionKnowsTheRecordThatFollowedIt(TestDatabase database) throws SQLException {
        made.open();
        PaymentId payment = made.payment(1000, HandMade.DAY);
        RefundId first = things.refund(payment, 100, Optional.of(payment), HandMade.DAY);
        RefundId second = things.refund(payment, 100, Optional.empty(), HandMade.DAY);
        things.moveOn(first, RefundState.TRANSMITTED);
        things.moveOn(second, RefundState.CANCELLED);
        things.moveOn(first, RefundState.CONFIRMED);
        DataSource dataSource = database.empty();
        Scripts.play(made, JdbcBillingStorage.builder(dataSource).createSchema().build());
        assertThat(rows(
                        dataSource,
                        "select concat(record_sequence, '-', coalesce(superseded_by, 0), ' made in ', made_in,"
                                + " case when live_via is null then '' else ' live' end)"
                                + " from solde_refund order by record_sequence"))
                .containsExactly(
                        "3-5 made in 3", "4-6 made in 4", "5-7 made in 3", "6-0 made in 4", "7-0 made in 3 live");
    }

    /** An entry that claims to be new although it is not would otherwise be current twice. */
    @ParameterizedTest
    @EveryDatabase
    void nothingIsCurrentTwice(TestDatabase database) {
        made.open();
        PendingEntryId entry = new PendingEntryId(made.id(), made.uuid());
        things.pend(Optional.empty(), pending(entry, 2));
        things.pend(Optional.empty(), pending(entry, 3));
        JdbcBillingStorage storage =
                JdbcBillingStorage.builder(database.empty()).createSchema().build();
        assertThatThrownBy(() -> Scripts.play(made, storage))
                .isInstanceOf(BillingException.class)
                .hasMessageContaining("append to account a1");
        assertThat(storage.reader(TENANT).account(made.id()).orElseThrow().version())
                .isEqualTo(2);
    }

    private static PendingEntryRevised pending(PendingEntryId entry, long addedIn) {
        return ThingSamples.pending(entry, PendingEntryState.PENDING, HandMade.DAY, addedIn, 2);
    }

    /** The bits are stored: a kind in another place would make old records lose facts. */
    @Test
    void everyKindOfFactKeepsItsBit() {
        assertThat(FactKind.values())
                .extracting(FactKind::name)
                .containsExactly(
                        "ACCOUNT_REVISED",
                        "ENTRY_POSTED",
                        "DOCUMENT_ISSUED",
                        "LINE_ISSUED",
                        "TAX_CHARGED",
                        "REFERENCE_MADE",
                        "ALLOCATED",
                        "DEALLOCATED",
                        "PAYMENT_RECEIVED",
                        "FLAG_RAISED",
                        "REFUND_REVISED",
                        "EXPECTED_PAYMENT_REVISED",
                        "PENDING_ENTRY_REVISED",
                        "PERIOD_CLOSED",
                        "STATEMENT_GENERATED");
    }

    @ParameterizedTest
    @EveryDatabase
    void aRecordTellsTheKindsOfItsFacts(TestDatabase database) throws SQLException {
        made.open();
        PaymentId payment = made.payment(1000, HandMade.DAY);
        things.refund(payment, 100, Optional.empty(), HandMade.DAY);
        things.close(HandMade.DAY);
        DataSource dataSource = database.empty();
        Scripts.play(made, JdbcBillingStorage.builder(dataSource).createSchema().build());
        assertThat(rows(dataSource, "select fact_kinds from solde_record order by record_sequence"))
                .containsExactly("1", "258", "1090", "8192");
    }
}
