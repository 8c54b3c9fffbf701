package dev.solde.billing.jdbc.sql;

/** Sets the parameters of a statement, in their order. */
@FunctionalInterface
public interface Binder {

    /** Of a statement without parameters. */
    Binder NONE = params -> {};

    /** Sets all of them. */
    void bind(Params params);
}
