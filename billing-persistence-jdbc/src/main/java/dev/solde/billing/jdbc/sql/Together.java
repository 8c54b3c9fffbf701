package dev.solde.billing.jdbc.sql;

import dev.solde.billing.jdbc.sql.Changes.Group;
import dev.solde.billing.jdbc.sql.Message.Question;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Several statements in one message, as PostgreSQL takes them: its driver sends a text of several statements at once and reads
 * their answers one after another. A query or change of many rows is one statement that takes its values as lists.
 */
final class Together implements Wire {

    private static final int FEW = 4;

    @Override
    public void ask(Statements statements, String prologue, List<List<Question<?>>> questions) throws SQLException {
        String sql = questions.stream()
                .map(same -> same.size() == 1 ? same.get(0).query() : forEach(same))
                .collect(Collectors.joining("; ", prologue, ""));
        try (PreparedStatement statement = statements.prepare(sql)) {
            int index = 1;
            for (List<Question<?>> same : questions) {
                index = same.size() == 1
                        ? statements.setAll(statement, index, same.get(0).values())
                        : Lists.set(statement, index, numbered(same));
            }
            boolean isResult = statement.execute();
            for (List<Question<?>> same : questions) {
                while (!isResult) {
                    if (statement.getUpdateCount() < 0) {
                        throw new IllegalStateException("a query of the message was not answered: " + sql);
                    }
                    isResult = statement.getMoreResults();
                }
                try (ResultSet result = statement.getResultSet()) {
                    read(result, same, statements.types());
                }
                isResult = statement.getMoreResults();
            }
        }
    }

    /** The query once for each row of values, with the row's number in front of what it finds. */
    private static String forEach(List<Question<?>> same) {
        return "select given.v1, q.* from " + Lists.of(numbered(same).get(0), 1) + " cross join lateral ("
                + Lists.filled(same.get(0).query(), 2) + ") q";
    }

    private static List<List<Value>> numbered(List<Question<?>> same) {
        List<List<Value>> rows = new ArrayList<>();
        for (Question<?> question : same) {
            List<Value> row = new ArrayList<>();
            row.add(new Value(Value.Kind.NUMBER, (long) rows.size()));
            row.addAll(question.values());
            rows.add(row);
        }
        return rows;
    }

    private static void read(ResultSet result, List<Question<?>> same, Values types) throws SQLException {
        if (same.size() == 1) {
            same.get(0).read(result, types);
            return;
        }
        same.forEach(Question::begin);
        Row row = new Row(result, 1, types);
        while (row.next()) {
            same.get(result.getInt(1)).add(row);
        }
    }

    @Override
    public boolean isOneTrip() {
        return true;
    }

    @Override
    public boolean locksMany() {
        return true;
    }

    @Override
    public Optional<Group> write(Statements statements, String prologue, List<Group> changes) throws SQLException {
        String sql = changes.stream().map(Together::text).collect(Collectors.joining("; ", prologue, ""));
        try (PreparedStatement statement = statements.prepare(sql)) {
            int index = 1;
            for (Group group : changes) {
                if (isList(group)) {
                    index = Lists.set(statement, index, group.rows());
                } else {
                    for (List<Value> row : group.rows()) {
                        index = statements.setAll(statement, index, row);
                    }
                }
            }
            statement.execute();
            for (int skipped = statements(prologue); skipped > 0; skipped--) {
                statement.getMoreResults();
            }
            for (Group group : changes) {
                long changed = 0;
                for (int left = statements(group); left > 0; left--) {
                    changed += statement.getLargeUpdateCount();
                    statement.getMoreResults();
                }
                if (!group.isKept(changed)) {
                    return Optional.of(group);
                }
            }
            return Optional.empty();
        }
    }

    private static String text(Group group) {
        return isList(group)
                ? group.change().many(group.rows().get(0))
                : group.change().few(group.rows().size());
    }

    private static int statements(Group group) {
        return isList(group) ? 1 : group.change().fewStatements(group.rows().size());
    }

    /**
     * A statement with lists is planned anew each time, because the server knows how long these lists are and not how long the next
     * ones will be. A few rows are sooner changed by statements without, whose plans are kept.
     */
    private static boolean isList(Group group) {
        return group.rows().size() > FEW;
    }

    private static int statements(String prologue) {
        return (int) prologue.chars().filter(c -> c == ';').count();
    }
}
