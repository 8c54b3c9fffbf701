package dev.solde.examples.portal;

import static dev.solde.examples.portal.Books.CAFE;
import static dev.solde.examples.portal.Books.OTHER;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two customers of an empty application on H2, opened through its pages, and a clerk who signed in. */
abstract class PortalTest {

    @TempDir
    Path outbox;

    Served served;
    Books books;
    Visit clerk;

    @BeforeEach
    void start() {
        served = Served.empty(outbox);
        books = new Books(served.application.billing());
        clerk = served.visit();
        clerk.speaking("en");
        clerk.asClerk();
        open(CAFE.value(), "Café du Port");
        open(OTHER.value(), "Another one");
    }

    void open(String number, String name) {
        clerk.form(clerk.get("/new-customer"), "/new-customer")
                .with("number", number)
                .with("name", name)
                .with("email", number + "@example.org")
                .with("currency", "EUR")
                .send();
    }

    /** The form at this address, which is sent to the same. */
    Visit.Filled form(String path) {
        return clerk.form(clerk.get(path), path);
    }

    Visit customer(String account) {
        Visit visit = served.visit();
        visit.speaking("en");
        visit.asCustomer(account);
        return visit;
    }

    @AfterEach
    void stop() {
        served.close();
    }
}
