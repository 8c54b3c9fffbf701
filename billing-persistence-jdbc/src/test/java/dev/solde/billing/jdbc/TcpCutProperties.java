package dev.solde.billing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.solde.billing.testkit.fault.TcpProxy;
import dev.solde.billing.testkit.model.FaultProperties;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import net.jqwik.api.Example;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Random runs on PostgreSQL while connections are cut on the wire, requests and answers alike. */
class TcpCutProperties extends FaultProperties {

    private static final int PER_THOUSAND = 25;

    private static DataSource sound;
    private static TcpProxy network;
    private static HikariDataSource pool;
    private static int storages;

    @BeforeContainer
    static void connect() throws SQLException {
        sound = TestDatabase.POSTGRESQL.empty();
        try (Connection connection = sound.getConnection();
                Statement statement = connection.createStatement();
                ResultSet where = statement.executeQuery("select current_schema(), inet_server_port()")) {
            where.next();
            network = TcpProxy.to(new InetSocketAddress(InetAddress.getLoopbackAddress(), where.getInt(2)));
            pool = Hikari.pool("jdbc:postgresql://127.0.0.1:" + network.port()
                    + "/postgres?user=postgres&currentSchema=" + where.getString(1));
        }
    }

    @Override
    protected int lists() {
        return 12;
    }

    @Override
    protected Unreliable newStorage(long seed) {
        String prefix = "t" + ++storages + "_";
        network.pass();
        return new Unreliable(
                JdbcBillingStorage.builder(sound)
                        .tablePrefix(prefix)
                        .createSchema()
                        .build(),
                JdbcBillingStorage.builder(pool).tablePrefix(prefix).build(),
                () -> network.cutAtRandom(seed, PER_THOUSAND));
    }

    @Example
    void without_keys_money_is_recorded_twice_and_it_shows() {
        assertThat(doneTwiceWithoutKeys(10)).isPositive();
    }

    @AfterContainer
    static void enough_was_cut() {
        pool.close();
        network.close();
        assertThat(network.cuts()).isGreaterThanOrEqualTo(50);
    }
}
