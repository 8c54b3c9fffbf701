package dev.solde.billing.jdbc.sql;

import dev.solde.billing.jdbc.sql.Changes.Group;
import dev.solde.billing.jdbc.sql.Message.Question;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** Every statement by itself, the rows of a change in a batch: what every database can do. */
final class OneByOne implements Wire {

    @Override
    public void ask(Statements statements, String prologue, List<List<Question<?>>> questions) throws SQLException {
        begin(statements.connection(), prologue);
        for (List<Question<?>> same : questions) {
            try (PreparedStatement statement = statements.prepare(same.get(0).query())) {
                for (Question<?> question : same) {
                    statements.setAll(statement, 1, question.values());
                    try (ResultSet result = statement.executeQuery()) {
                        question.read(result, statements.types());
                    }
                }
            }
        }
    }

    @Override
    public boolean isOneTrip() {
        return false;
    }

    @Override
    public boolean locksMany() {
        return false;
    }

    @Override
    public Optional<Group> write(Statements statements, String prologue, List<Group> changes) throws SQLException {
        begin(statements.connection(), prologue);
        for (Group group : changes) {
            if (!isKept(group, written(statements, group))) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    private static int[] written(Statements statements, Group group) throws SQLException {
        try (PreparedStatement statement = statements.prepare(group.change().one())) {
            if (group.change().looksUp()) {
                return oneAfterTheOther(statements, statement, group.rows());
            }
            for (List<Value> row : group.rows()) {
                statements.setAll(statement, 1, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /** In a batch MariaDB looks up once, for the first row, and takes the answer for those of all others. */
    private static int[] oneAfterTheOther(Statements statements, PreparedStatement statement, List<List<Value>> rows)
            throws SQLException {
        int[] counts = new int[rows.size()];
        for (int row = 0; row < counts.length; row++) {
            statements.setAll(statement, 1, rows.get(row));
            counts[row] = statement.executeUpdate();
        }
        return counts;
    }

    /** Statement.SUCCESS_NO_INFO would hide a lost lock, so it is not taken for a row. */
    private static boolean isKept(Group group, int[] counts) {
        for (int count : counts) {
            if (group.change().isGuarded() && count != 1) {
                return false;
            }
        }
        return true;
    }

    private static void begin(Connection connection, String prologue) throws SQLException {
        if (!prologue.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(prologue);
            }
        }
    }
}
