package dev.solde.examples.onlineretail.comparison;

import com.google.gson.JsonObject;
import dev.solde.examples.onlineretail.data.RetailDocument;
import dev.solde.examples.onlineretail.data.RetailLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** Compares what was read from the files with the published totals: nothing may get lost before it can be billed. */
final class DataCheck {

    private final Figures facts;

    DataCheck(JsonObject facts, Comparison comparison) {
        this.facts = Figures.of(comparison, comparison.section("Data as read"), "", facts);
    }

    void compare(List<RetailDocument> all) {
        facts.same("rows", lines(all, line -> true))
                .same("distinct_document_numbers", all.size())
                .same("rows_without_customer", lines(withoutCustomer(all), line -> true))
                .same("rows_zero_price", lines(all, RetailLine::isFree))
                .same(
                        "rows_negative_quantity",
                        lines(all, line -> line.quantity().signum() < 0));
        kind(
                "invoice",
                all.stream().filter(document -> !document.isCreditNote()).toList());
        kind("credit_note", all.stream().filter(RetailDocument::isCreditNote).toList());
    }

    private void kind(String name, List<RetailDocument> documents) {
        BigDecimal total = documents.stream().map(RetailDocument::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        facts.in(name)
                .same("documents", documents.size())
                .same("lines", lines(documents, line -> true))
                .same("total_exact", total)
                .same("without_customer", withoutCustomer(documents).size());
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
}
