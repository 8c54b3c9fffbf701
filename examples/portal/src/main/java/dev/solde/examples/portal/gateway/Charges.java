package dev.solde.examples.portal.gateway;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The gateway's own table: it remembers its charges when the program is started again. */
final class Charges {

    private final DataSource dataSource;

    Charges(DataSource dataSource) {
        this.dataSource = dataSource;
        update("create table if not exists portal_test_charge (id varchar(32) not null primary key,"
                + " reference varchar(200) not null unique, amount varchar(40) not null,"
                + " state varchar(16) not null, return_to varchar(300) not null)");
    }

    /** Keeps a charge, unless its reference has one. */
    void add(Charge charge) {
        if (byReference(charge.reference()).isPresent()) {
            return;
        }
        try {
            update(
                    "insert into portal_test_charge (id, reference, amount, state, return_to) values (?, ?, ?, ?, ?)",
                    charge.id(),
                    charge.reference(),
                    charge.amount(),
                    charge.state().name(),
                    charge.returnTo());
        } catch (IllegalStateException e) {
            // Two asked at the same time, and the other one was faster.
            if (byReference(charge.reference()).isEmpty()) {
                throw e;
            }
        }
    }

    /** Moves a charge on, if it still is where the caller saw it. */
    boolean move(Charge charge, Charge.State next) {
        return update(
                        "update portal_test_charge set state = ? where id = ? and state = ?",
                        next.name(),
                        charge.id(),
                        charge.state().name())
                == 1;
    }

    Optional<Charge> byId(String id) {
        return find("id", id);
    }

    Optional<Charge> byReference(String reference) {
        return find("reference", reference);
    }

    private Optional<Charge> find(String column, String value) {
        String sql = "select id, reference, amount, state, return_to from portal_test_charge where " + column + " = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(charge(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the gateway cannot read its charges: " + e.getMessage(), e);
        }
    }

    private static Charge charge(ResultSet row) throws SQLException {
        return new Charge(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Charge.State.valueOf(row.getString(4)),
                row.getString(5));
    }

    private int update(String sql, String... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            List<String> texts = List.of(values);
            for (int i = 0; i < texts.size(); i++) {
                update.setString(i + 1, texts.get(i));
            }
            return update.execute() ? 0 : Math.max(0, update.getUpdateCount());
        } catch (SQLException e) {
            throw new IllegalStateException("the gateway cannot write its charges: " + e.getMessage(), e);
        }
    }
}
