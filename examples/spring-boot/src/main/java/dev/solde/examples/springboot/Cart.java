package dev.solde.examples.springboot;

import java.util.Optional;

/**
 * What a customer wants to buy.
 *
 * @param voucher the payment that bought the voucher, and how much of it to use
 */
record Cart(String order, String customer, String article, String price, Optional<Voucher> voucher) {

    /** A voucher that was bought before. */
    record Voucher(String payment, String amount) {}
}
