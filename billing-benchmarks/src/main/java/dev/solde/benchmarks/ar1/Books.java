package dev.solde.benchmarks.ar1;

import java.sql.SQLException;

/**
 * A contestant: the kernel or a yardstick. Each call is one transaction that is durable when it returns. Safe for use by many
 * threads.
 *
 * @param <I> how it names an invoice
 * @param <C> how it names a credit
 */
public interface Books<I, C> {

    /** The invoice's lines: quantities and unit prices in cents, tax included. */
    int[] QUANTITIES = {1, 2, 1};

    /** The unit prices that belong to the quantities. */
    long[] PRICES = {100_00, 45_50, 49_00};

    /** The total of an invoice. */
    long TOTAL = 240_00;

    /** What is printed on the lines. */
    String[] LABELS = {"Judo, autumn term", "Judogi, white, 140 cm", "Licence of the federation"};

    /** Opens accounts of these numbers. */
    void open(int from, int to) throws SQLException;

    /** Issues an invoice of three lines. */
    I issue(int account) throws SQLException;

    /** Records money that waits on the account. */
    C pay(int account, long cents) throws SQLException;

    /** Credits so much of the first line of an invoice. */
    C credit(int account, I invoice, long cents) throws SQLException;

    /** Settles so much of an invoice with a credit. */
    void allocate(int account, C credit, I invoice, long cents) throws SQLException;

    /** Gives so much of a payment back that nothing is settled with. */
    void refund(int account, C payment, long cents) throws SQLException;

    /** What is in the books. */
    Sums sums() throws SQLException;

    /**
     * Three sums that are equal in books that are right.
     *
     * @param balances of the accounts
     * @param entries of the ledger
     * @param open what is open of invoices less what is free of credits
     */
    record Sums(long balances, long entries, long open) {

        /** Throws when they are not equal. */
        void check(String books) {
            if (balances != entries || entries != open || balances == 0) {
                throw new IllegalStateException("the books of " + books + " are wrong: " + this);
            }
        }
    }
}
