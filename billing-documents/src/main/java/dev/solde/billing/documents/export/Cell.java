package dev.solde.billing.documents.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** Takes the value of one field of one row. Exactly one of the methods is called. */
interface Cell {

    /** Text of people or a code; whatever it is, it is no formula. */
    void text(String text) throws IOException;

    /** A number that is written as it is, without exponent. */
    void number(BigDecimal number) throws IOException;

    /** A count. */
    void number(long number) throws IOException;

    /** An amount with the digits of its currency. */
    void amount(MonetaryAmount amount) throws IOException;

    /** Yes or no. */
    void flag(boolean flag) throws IOException;

    /** Nothing. */
    void none() throws IOException;

    /** A day in ISO form. */
    default void date(LocalDate date) throws IOException {
        text(date.toString());
    }

    /** Text or nothing. */
    default void text(Optional<?> text) throws IOException {
        if (text.isPresent()) {
            text(text.get().toString());
        } else {
            none();
        }
    }

    /** An amount or nothing. */
    default void amount(Optional<MonetaryAmount> amount) throws IOException {
        if (amount.isPresent()) {
            amount(amount.get());
        } else {
            none();
        }
    }
}
