package dev.solde.billing.documents.export;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.statement.AgeingOptions;
import dev.solde.billing.statement.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/**
 * Writes tables of what is on accounts. The same rows with the same field names in every format; each row says of which account and
 * currency it is. Names, codes and dates (ISO 8601) are the same in every language; of a format only numbers may be written by a
 * locale.
 *
 * <p>What is about one account is of one moment, however long writing takes, and of the view that the queries are. Nothing is closed.
 * When reading fails, what was written so far is not complete and does not look so in JSON.
 */
public sealed interface Export permits CsvExport, JsonExport {

    /**
     * The rows of a statement, which say what they are by {@code section}: {@code OPENING}, {@code CORRECTION}, {@code MOVEMENT} (each
     * followed by its {@code LINE}s, if the statement has them), {@code CLOSING}, {@code OPEN_DEBIT}, {@code UNAPPLIED_CREDIT},
     * {@code PAYABLE}.
     */
    void statement(Statement statement, OutputStream out) throws IOException;

    /** The entries of an account in order of recording, each with the balance after it. Refused: {@code account-not-found}. */
    void ledger(AccountId account, OutputStream out) throws IOException;

    /** What is open on an account: debits, then credits. Refused: {@code account-not-found}. */
    void openItems(AccountId account, OutputStream out) throws IOException;

    /**
     * What is open on every account on a day, by account. Accounts are read one after the other, each as it is then.
     *
     * @throws IllegalStateException when the queries are a view of what was known
     */
    void openItemsOfAll(LocalDate day, OutputStream out) throws IOException;

    /** The ageing of an account: one row, with a column for each bucket. Refused: {@code account-not-found}. */
    void ageing(AccountId account, AgeingOptions options, OutputStream out) throws IOException;

    /** The same with {@link AgeingOptions#DEFAULT}. */
    default void ageing(AccountId account, OutputStream out) throws IOException {
        ageing(account, AgeingOptions.DEFAULT, out);
    }

    /**
     * The ageing on a day of every account with something open, by account: a row each. Accounts are read page by page, each as it is
     * then.
     *
     * @throws IllegalStateException when the queries are a view of what was known
     */
    void ageingOfAll(LocalDate day, OutputStream out) throws IOException;
}
