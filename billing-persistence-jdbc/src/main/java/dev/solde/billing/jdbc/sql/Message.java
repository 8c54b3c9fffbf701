package dev.solde.billing.jdbc.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Queries that are put together first and sent at once: on PostgreSQL in one message. A query that is asked several times with
 * other values is one statement there. They are executed in the order in which they were first asked.
 */
public final class Message {

    private final Session session;
    private final Map<String, List<Question<?>>> questions = new LinkedHashMap<>();

    Message(Session session) {
        this.session = session;
    }

    /** Asks for all rows of a query. */
    public <T> Answer<List<T>> ask(String query, Binder binder, RowReader<? extends T> reader) {
        Question<T> question = new Question<>(query, Params.of(binder), reader);
        questions.computeIfAbsent(query, text -> new ArrayList<>()).add(question);
        return question;
    }

    /** Asks for the row of a query that finds at most one. */
    public <T> Answer<Optional<T>> askOne(String query, Binder binder, RowReader<? extends T> reader) {
        return this.<T>ask(query, binder, reader).map(rows -> Session.only(rows, query));
    }

    /**
     * Whether all goes in one trip. Then a question that may find nothing costs less than one that waits for what another one finds;
     * otherwise each costs a trip of its own.
     */
    public boolean isOneTrip() {
        return session.isOneTrip();
    }

    /** Sends what was asked since the last time. */
    public void send() {
        if (!questions.isEmpty()) {
            session.answer(List.copyOf(questions.values()));
            questions.clear();
        }
    }

    /** A query with its values, and its rows once it was answered. */
    static final class Question<T> implements Answer<List<T>> {

        private final String query;
        private final List<Value> values;
        private final RowReader<? extends T> reader;
        private @Nullable List<T> rows;

        Question(String query, List<Value> values, RowReader<? extends T> reader) {
            this.query = query;
            this.values = values;
            this.reader = reader;
        }

        String query() {
            return query;
        }

        List<Value> values() {
            return values;
        }

        @Override
        public List<T> get() {
            if (rows == null) {
                throw new IllegalStateException("the query was not sent: " + query);
            }
            return rows;
        }

        /** Reads the whole result. */
        void read(ResultSet result, Values types) throws SQLException {
            begin();
            Row row = new Row(result, 0, types);
            while (row.next()) {
                add(row);
            }
        }

        void begin() {
            rows = new ArrayList<>();
        }

        void add(Row row) throws SQLException {
            get().add(reader.read(row));
        }
    }
}
