package dev.solde.examples.portal;

import dev.solde.examples.portal.mail.MailRoute;
import java.time.Clock;

/**
 * What a start can say.
 *
 * @param port 0 for any that is free
 * @param database a JDBC URL of H2 or PostgreSQL
 * @param demonstration whether an empty database is filled
 */
public record Settings(int port, String database, boolean demonstration, Clock clock, MailRoute mail) {

    /** Never the database's URL, which may hold a password. */
    @Override
    public String toString() {
        return "Settings[port=" + port + "]";
    }
}
