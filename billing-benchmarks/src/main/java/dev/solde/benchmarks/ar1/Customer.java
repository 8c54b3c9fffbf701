package dev.solde.benchmarks.ar1;

import java.sql.SQLException;

/**
 * What happens to one customer: an invoice, its payment, the allocation; to every fifth also a second invoice and a credit
 * note on the first, allocated to the second; every tenth pays too much and gets it back. 3.7 operations on average.
 */
final class Customer {

    private static final long CREDITED = 25_00;
    private static final long OVERPAID = 10_00;

    private Customer() {}

    /** Plays the customer of this account and answers how many operations it took. */
    static <I, C> long play(Books<I, C> books, int account) throws SQLException {
        long operations = 3;
        I invoice = books.issue(account);
        C payment = books.pay(account, Books.TOTAL + (account % 10 == 0 ? OVERPAID : 0));
        books.allocate(account, payment, invoice, Books.TOTAL);
        if (account % 5 == 0) {
            I second = books.issue(account);
            C note = books.credit(account, invoice, CREDITED);
            books.allocate(account, note, second, CREDITED);
            operations += 3;
        }
        if (account % 10 == 0) {
            books.refund(account, payment, OVERPAID);
            operations++;
        }
        return operations;
    }
}
