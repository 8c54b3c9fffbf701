package dev.solde.billing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.testkit.model.FaultProperties;
import net.jqwik.api.Example;
import net.jqwik.api.lifecycle.AfterContainer;

/** Random runs on PostgreSQL while connections break. */
class PostgreSqlFaultProperties extends FaultProperties {

    private static final BrokenConnections CONNECTIONS = new BrokenConnections(TestDatabase.POSTGRESQL);

    @Override
    protected Unreliable newStorage(long seed) {
        return CONNECTIONS.newStorage(seed);
    }

    @Example
    void without_keys_money_is_recorded_twice_and_it_shows() {
        assertThat(doneTwiceWithoutKeys(10)).isPositive();
    }

    @AfterContainer
    static void enough_went_wrong() {
        CONNECTIONS.requireEnough();
    }
}
