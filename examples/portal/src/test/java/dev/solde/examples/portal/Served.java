package dev.solde.examples.portal;

import dev.solde.billing.testkit.MutableClock;
import dev.solde.examples.portal.mail.MailRoute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

/** The application on a database and with a clock of its own, for one test. */
final class Served implements AutoCloseable {

    static final LocalDateTime NOW = LocalDateTime.of(2026, 6, 15, 10, 0);

    final MutableClock clock = MutableClock.at(NOW, ZoneId.of("Europe/Paris"));
    final Application application;

    private Served(String database, boolean demonstration, Path outbox) {
        this(database, demonstration, MailRoute.folder(outbox));
    }

    private Served(String database, boolean demonstration, MailRoute mail) {
        try {
            this.application = new Application(new Settings(0, database, demonstration, clock, mail));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Served empty(Path outbox) {
        return new Served(Database.inMemory(UUID.randomUUID().toString()), false, outbox);
    }

    static Served with(String database, MailRoute mail) {
        return new Served(database, false, mail);
    }

    static Served demonstration(Path outbox) {
        return new Served(Database.inMemory(UUID.randomUUID().toString()), true, outbox);
    }

    static Served on(String database, Path outbox) {
        return new Served(database, true, outbox);
    }

    Visit visit() {
        return new Visit(application.address());
    }

    @Override
    public void close() {
        application.close();
    }
}
