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
import dev.solde.examples.onlineretail.data.RetailDocument;
import dev.solde.examples.onlineretail.data.RetailLine;
import dev.solde.examples.onlineretail.data.Selection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Compares totals with the published JSON. */
final class FactsCheck {

    private final JsonObject facts;
    private final Comparison comparison;

    FactsCheck(JsonObject facts, Comparison comparison) {
        this.facts = facts;
        this.comparison = comparison;
    }

    void compare(Selection selection, Books books) {
        data(selection, books);
        customers(books);
        months(books.months());
        settlement(books);
    }

    private void data(Selection selection, Books books) {
        Comparison.Section section = comparison.section("Data as read");
        List<RetailDocument> all = selection.read();
        Figures.in(section, comparison, "", facts)
                .same("rows", lines(all, line -> true))
                .same("distinct_document_numbers", all.size())
                .same("customers", books.accounts().size())
                .same("rows_without_customer", lines(withoutCustomer(all), line -> true))
                .same("rows_zero_price", lines(all, RetailLine::isFree))
                .same(
                        "rows_negative_quantity",
                        lines(all, line -> line.quantity().signum() < 0));
        kind(
                section,
                "invoice",
                all.stream().filter(document -> !document.isCreditNote()).toList());
        kind(
                section,
                "credit_note",
                all.stream().filter(RetailDocument::isCreditNote).toList());
    }

    private void kind(Comparison.Section section, String name, List<RetailDocument> documents) {
        BigDecimal total = documents.stream().map(RetailDocument::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        part(name)
                .ifPresent(part -> Figures.in(section, comparison, name, part)
                        .same("documents", documents.size())
                        .same("lines", lines(documents, line -> true))
                        .same("total_exact", total)
                        .same("without_customer", withoutCustomer(documents).size()));
    }

    private void customers(Books books) {
        Turnover turnover = books.turnover();
        Set<AccountId> invoiced =
                books.documents(true).stream().map(BookedDocument::account).collect(Collectors.toSet());
        List<AccountBalance> negative =
                accounts(books, account -> account.balance().isNegative());
        part("customers_only")
                .ifPresent(part -> Figures.in(
                                comparison.section("Identified customers"), comparison, "customers_only", part)
                        .same("invoices", books.documents(true).size())
                        .same("credit_notes", books.documents(false).size())
                        .same("invoiced", turnover.invoiced())
                        .same("credited", turnover.credited())
                        .same("net", books.aged().balance())
                        .same("customers_with_negative_net", negative.size())
                        .same(
                                "customers_with_zero_net",
                                accounts(books, account -> account.balance().isZero())
                                        .size())
                        .same(
                                "customers_with_only_credit_notes",
                                accounts(books, account -> !invoiced.contains(account.account()))
                                        .size())
                        .same(
                                "sum_of_negative_nets",
                                Pounds.sum(negative.stream()
                                        .map(AccountBalance::balance)
                                        .toList())));
    }

    private void months(List<BookedMonth> months) {
        String name = "monthly_identified_customers";
        JsonElement published = facts.get(name);
        if (published == null) {
            comparison.missing(name + " in the facts");
            return;
        }
        Comparison.Section section = comparison.section("Months");
        Map<String, JsonObject> rows = StreamSupport.stream(
                        published.getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .collect(Collectors.toMap(row -> row.get("month").getAsString(), row -> row));
        section.same(
                "the months",
                sorted(rows.keySet()),
                sorted(months.stream().map(month -> month.month().toString()).toList()));
        for (BookedMonth month : months) {
            JsonObject row = rows.get(month.month().toString());
            if (row != null) {
                Figures.in(section, comparison, month.month().toString(), row)
                        .same("opening", month.opening())
                        .same("invoices", month.invoices())
                        .same("invoiced", month.invoiced())
                        .same("credit_notes", month.creditNotes())
                        .same("credited", month.credited())
                        .same("closing", month.closing());
            }
        }
    }

    private void settlement(Books books) {
        List<BookedDocument> invoices = books.documents(true);
        List<BookedDocument> settled =
                invoices.stream().filter(BookedDocument::isSettled).toList();
        long partly = invoices.stream().filter(BookedDocument::isPartlySettled).count();
        part("eager_fifo_oracle")
                .ifPresent(part -> Figures.in(
                                comparison.section("Settlement, oldest first"), comparison, "eager_fifo_oracle", part)
                        .same("allocations", books.allocations().size())
                        .same("allocated", books.allocated())
                        .same("invoices_settled", settled.size())
                        .same(
                                "invoices_settled_of_which_zero_total",
                                settled.stream()
                                        .filter(invoice -> invoice.total().isZero())
                                        .count())
                        .same("invoices_part_paid", partly)
                        .same("invoices_untouched", invoices.size() - settled.size() - partly)
                        .same("outstanding", books.outstanding())
                        .same("available_credit", books.aged().unappliedCredit())
                        .same(
                                "credit_notes_with_credit_left",
                                books.documents(false).stream()
                                        .filter(note -> !note.isSettled())
                                        .count())
                        .same(
                                "customers_with_credit_left",
                                accounts(
                                                books,
                                                account -> account.availableCredit()
                                                        .isPositive())
                                        .size()));
    }

    private java.util.Optional<JsonObject> part(String name) {
        if (!facts.has(name)) {
            comparison.missing(name + " in the facts");
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(facts.getAsJsonObject(name));
    }

    private static List<AccountBalance> accounts(Books books, Predicate<AccountBalance> condition) {
        return books.accounts().stream().filter(condition).toList();
    }

    private static List<RetailDocument> withoutCustomer(List<RetailDocument> documents) {
        return documents.stream()
                .filter(document -> document.customer().isEmpty())
                .toList();
    }

    private static long lines(List<RetailDocument> documents, Predicate<RetailLine> condition) {
        return documents.stream()
                .flatMap(document -> document.lines().stream())
                .filter(condition)
                .count();
    }

    private static String sorted(java.util.Collection<String> names) {
        return String.join(" ", names.stream().sorted().toList());
    }
}
