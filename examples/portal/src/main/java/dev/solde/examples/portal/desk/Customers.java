package dev.solde.examples.portal.desk;

import dev.solde.billing.ledger.AccountId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** The application's own table beside the ledger: names, to search by. The ledger is searched by nothing but its keys. */
public final class Customers {

    private final DataSource dataSource;

    /** Creates the table if there is none. */
    public Customers(DataSource dataSource) {
        this.dataSource = dataSource;
        run("create table if not exists portal_customer (account varchar(64) not null primary key,"
                + " name varchar(200) not null, email varchar(200) not null)");
    }

    private void run(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the table of customers cannot be created: " + e.getMessage(), e);
        }
    }

    /** In the caller's transaction, which is the ledger's, too. */
    public void add(Connection connection, Customer customer) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into portal_customer (account, name, email) values (?, ?, ?)")) {
            insert.setString(1, customer.account().value());
            insert.setString(2, customer.name());
            insert.setString(3, customer.email());
            insert.executeUpdate();
        }
    }

    /** Whether nobody has been entered yet. */
    public boolean isEmpty() {
        return search("", 1, 0).isEmpty();
    }

    /** The customer with this account. */
    public Optional<Customer> find(AccountId account) {
        return select("where account = ?", List.of(account.value())).stream().findFirst();
    }

    /** Those of whom name, number or mail address contains the words, by name. */
    public List<Customer> search(String words, int limit, int offset) {
        String like = "%" + words.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return select(
                "where lower(name) like ? escape '\\' or lower(account) like ? escape '\\'"
                        + " or lower(email) like ? escape '\\' order by name, account limit ? offset ?",
                List.of(like, like, like, limit, offset));
    }

    private List<Customer> select(String where, List<?> values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select account, name, email from portal_customer " + where)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<Customer> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Customer(AccountId.of(rows.getString(1)), rows.getString(2), rows.getString(3)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("customers cannot be read: " + e.getMessage(), e);
        }
    }
}
