package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Dialect;
import java.sql.SQLException;
import java.util.function.Supplier;

/** What is to be done at the end, whatever came of the work before it. */
final class Ending {

    private static final System.Logger LOG = System.getLogger(Ending.class.getPackageName());

    private Ending() {}

    /**
     * Runs the work and then, whatever came of it, the end, whose failure hides neither the failure of the work nor its result:
     * what was committed is committed, and whoever is told that it failed would do it again.
     */
    static <T> T ended(Dialect.Undo end, Supplier<T> work) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            try {
                end.run();
            } catch (SQLException | RuntimeException ending) {
                e.addSuppressed(ending);
            }
            throw e;
        }
        try {
            end.run();
        } catch (SQLException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "could not give back a connection as it was", e);
        }
        return result;
    }
}
