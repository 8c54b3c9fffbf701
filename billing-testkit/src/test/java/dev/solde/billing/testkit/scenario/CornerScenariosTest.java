package dev.solde.billing.testkit.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Corners of the format that the shipped scenarios leave out. */
class CornerScenariosTest {

    private final ScenarioPlayer player = ScenarioPlayer.on(ScenarioStorage.inMemory());

    static ScenarioFile corners() {
        try (InputStream file = CornerScenariosTest.class.getResourceAsStream("corners.json")) {
            return ScenarioFile.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> corners_of_the_format() {
        return ScenarioTests.of(corners(), player);
    }
}
