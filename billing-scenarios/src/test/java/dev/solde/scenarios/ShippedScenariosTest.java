package dev.solde.scenarios;

import dev.solde.billing.testkit.scenario.ScenarioFile;
import dev.solde.billing.testkit.scenario.ScenarioPlayer;
import dev.solde.billing.testkit.scenario.ScenarioTests;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The shipped scenarios on the storages with a database, every invariant checked after every step. */
class ShippedScenariosTest {

    private static final Map<Database.Kind, Database> DATABASES = new EnumMap<>(Database.Kind.class);

    @BeforeAll
    static void open() throws IOException {
        DATABASES.put(Database.Kind.H2, Database.open(Database.Kind.H2));
        DATABASES.put(Database.Kind.POSTGRES, Database.open(Database.Kind.POSTGRES));
    }

    @AfterAll
    static void close() throws IOException {
        for (Database database : DATABASES.values()) {
            database.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> behaviours_of_the_manuals_on_h2() {
        return tests(ScenarioFile.ofManuals(), Database.Kind.H2);
    }

    @TestFactory
    Stream<DynamicTest> behaviours_of_the_peers_on_h2() {
        return tests(ScenarioFile.ofPeers(), Database.Kind.H2);
    }

    @TestFactory
    Stream<DynamicTest> behaviours_of_the_manuals_on_postgresql() {
        return tests(ScenarioFile.ofManuals(), Database.Kind.POSTGRES);
    }

    @TestFactory
    Stream<DynamicTest> behaviours_of_the_peers_on_postgresql() {
        return tests(ScenarioFile.ofPeers(), Database.Kind.POSTGRES);
    }

    @TestFactory
    Stream<DynamicTest> corners_of_the_format_on_h2() {
        return tests(ScenarioFile.ofCorners(), Database.Kind.H2);
    }

    @TestFactory
    Stream<DynamicTest> corners_of_the_format_on_postgresql() {
        return tests(ScenarioFile.ofCorners(), Database.Kind.POSTGRES);
    }

    @TestFactory
    Stream<DynamicTest> what_the_rules_state_on_h2() {
        return tests(ScenarioFile.ofRules(), Database.Kind.H2);
    }

    @TestFactory
    Stream<DynamicTest> what_the_rules_state_on_postgresql() {
        return tests(ScenarioFile.ofRules(), Database.Kind.POSTGRES);
    }

    private static Stream<DynamicTest> tests(ScenarioFile file, Database.Kind kind) {
        return ScenarioTests.of(file, ScenarioPlayer.on(DATABASES.get(kind).storage()));
    }
}
