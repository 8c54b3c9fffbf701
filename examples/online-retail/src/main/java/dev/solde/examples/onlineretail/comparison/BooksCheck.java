package dev.solde.examples.onlineretail.comparison;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.statement.AccountBalance;
import dev.solde.examples.onlineretail.books.BookedDocument;
import dev.solde.examples.onlineretail.books.BookedMonth;
import dev.solde.examples.onlineretail.books.Books;
import dev.solde.examples.onlineretail.books.Pounds;
import dev.solde.examples.onlineretail.books.Turnover;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.money.MonetaryAmount;

/** Compares the totals of the books with the published ones. */
final class BooksCheck {

    private static final String MONTHS = "monthly_identified_customers";

    private final JsonObject facts;
    private final Comparison comparison;
    private final Books books;

    BooksCheck(JsonObject facts, Comparison comparison, Books books) {
        this.facts = facts;
        this.comparison = comparison;
        this.books = books;
    }

    void compare() {
        customers();
        months();
        settlement();
    }

    private void customers() {
        Turnover turnover = books.turnover();
        Set<AccountId> invoiced =
                books.documents(true).stream().map(BookedDocument::account).collect(Collectors.toSet());
        List<MonetaryAmount> negativeNets = books.accounts().stream()
                .map(AccountBalance::balance)
                .filter(MonetaryAmount::isNegative)
                .toList();
        section("Identified customers")
                .same("customers", books.accounts().size())
                .in("customers_only")
                .same("invoices", books.documents(true).size())
                .same("credit_notes", books.documents(false).size())
                .same("invoiced", turnover.invoiced())
                .same("credited", turnover.credited())
                .same("net", books.aged().balance())
                .same("customers_with_negative_net", negativeNets.size())
                .same(
                        "customers_with_zero_net",
                        accounts(account -> account.balance().isZero()))
                .same("customers_with_only_credit_notes", accounts(account -> !invoiced.contains(account.account())))
                .same("sum_of_negative_nets", Pounds.sum(negativeNets));
    }

    private void months() {
        Comparison.Section section = comparison.section("Months");
        if (!facts.has(MONTHS)) {
            comparison.missing(MONTHS + " in the facts");
            return;
        }
        Map<String, JsonObject> published = StreamSupport.stream(
                        facts.getAsJsonArray(MONTHS).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .collect(Collectors.toMap(row -> row.get("month").getAsString(), row -> row));
        List<String> found =
                books.months().stream().map(month -> month.month().toString()).toList();
        section.same("months", sorted(published.keySet()), sorted(found));
        for (BookedMonth month : books.months()) {
            JsonObject row = published.getOrDefault(month.month().toString(), new JsonObject());
            Figures.of(comparison, section, month.month() + ".", row)
                    .same("opening", month.opening())
                    .same("invoices", month.invoices())
                    .same("invoiced", month.invoiced())
                    .same("credit_notes", month.creditNotes())
                    .same("credited", month.credited())
                    .same("closing", month.closing());
        }
    }

    private void settlement() {
        List<BookedDocument> invoices = books.documents(true);
        long settled = count(invoices, BookedDocument::isSettled);
        long partly = count(invoices, BookedDocument::isPartlySettled);
        section("Settlement, oldest first")
                .in("eager_fifo_oracle")
                .same("allocations", books.allocations().size())
                .same("allocated", books.allocated())
                .same("invoices_settled", settled)
                .same(
                        "invoices_settled_of_which_zero_total",
                        count(invoices, invoice -> invoice.total().isZero()))
                .same("invoices_part_paid", partly)
                .same("invoices_untouched", invoices.size() - settled - partly)
                .same("outstanding", books.outstanding())
                .same("available_credit", books.aged().unappliedCredit())
                .same("credit_notes_with_credit_left", count(books.documents(false), note -> !note.isSettled()))
                .same(
                        "customers_with_credit_left",
                        accounts(account -> account.availableCredit().isPositive()));
    }

    private Figures section(String name) {
        return Figures.of(comparison, comparison.section(name), "", facts);
    }

    private long accounts(Predicate<AccountBalance> condition) {
        return books.accounts().stream().filter(condition).count();
    }

    private static long count(List<BookedDocument> documents, Predicate<BookedDocument> condition) {
        return documents.stream().filter(condition).count();
    }

    private static String sorted(Collection<String> names) {
        return String.join(" ", names.stream().sorted().toList());
    }
}
