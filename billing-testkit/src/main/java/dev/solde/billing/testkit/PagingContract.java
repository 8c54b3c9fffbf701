package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page goes on only with the list that gave its key, on every storage alike. */
public interface PagingContract extends ContractPart {

    /** Every read that answers with a page, by its name. */
    private Map<String, Function<PageRequest, Page<?>>> lists(AccountId account) {
        BillingQueries queries = queries();
        return Map.ofEntries(
                Map.entry("openItems", page -> queries.openItems(account, page)),
                Map.entry("entries", page -> queries.entries(account, page)),
                Map.entry("refunds", page -> queries.refunds(account, page)),
                Map.entry("statements", page -> queries.statements(account, page)),
                Map.entry("explainBalance", page -> queries.explainBalance(account, page)),
                Map.entry("accountsByBalance", queries::accountsByBalance),
                Map.entry("agedBalance", page -> queries.agedBalance(TODAY, page)),
                Map.entry("openCreditNotes", queries::openCreditNotes),
                Map.entry("overdueDocuments", page -> queries.overdueDocuments(TODAY.plusDays(9), page)),
                Map.entry("expectedPaymentsDue", page -> queries.expectedPaymentsDue(TODAY, page)),
                Map.entry("journal", page -> queries.journal(account, page)),
                Map.entry("pendingEntries", page -> queries.pendingEntries(account, page)),
                Map.entry("dueForBilling", page -> queries.dueForBilling(TODAY, page)),
                Map.entry("drafts", page -> queries.drafts(account, page)),
                Map.entry("expectedPayments", page -> queries.expectedPayments(account, page)),
                Map.entry("closures", page -> queries.closures(account, page)));
    }

    /** Two rows in some list of every kind: of an account, over all accounts, of and beside the ledger. */
    private void twoOfEach() {
        for (AccountId account : List.of(DUPONT, MARTIN)) {
            billing().openAccount(open(account));
            for (int i = 0; i < 2; i++) {
                billing().issueInvoice(invoice(account, "100.00"));
                billing().saveDraft(invoice(account, "1.00"));
                billing()
                        .addPendingEntry(
                                AddPendingEntry.debit(account, "Lesson", eur("12.00"), NO_TAX, TODAY.plusDays(i)));
            }
        }
    }

    /** Whoever adds a list adds it here. */
    @Test
    default void every_list_is_asked_for_a_page_that_is_not_its_own() {
        assertThat(lists(DUPONT).keySet())
                .isEqualTo(Stream.of(BillingQueries.class.getMethods())
                        .filter(method -> method.getReturnType() == Page.class)
                        .map(Method::getName)
                        .collect(Collectors.toSet()));
    }

    /** Neither the storage's own error nor the first page once more. */
    @Test
    default void a_page_key_that_was_made_up_is_refused() {
        twoOfEach();
        for (String key : List.of("", "nonsense", "open-items/", "entries/1", "2026-06-01", "\t", "/")) {
            lists(DUPONT)
                    .forEach((name, list) -> assertThatIllegalArgumentException()
                            .as("%s after '%s'", name, key)
                            .isThrownBy(() -> list.apply(new PageRequest(1, Optional.of(key))))
                            .withMessageStartingWith("the page does not continue the list of"));
        }
    }

    /** Also one of another account, which has the same form. */
    @Test
    default void a_page_key_of_another_list_or_account_is_refused() {
        twoOfEach();
        Map<String, PageRequest> next = lists(DUPONT).entrySet().stream()
                .flatMap(list -> list.getValue().apply(PageRequest.first(1)).next().stream()
                        .map(page -> Map.entry(list.getKey(), page)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(next.keySet())
                .contains(
                        "openItems", "entries", "journal", "drafts", "pendingEntries", "dueForBilling", "agedBalance");
        next.forEach((from, page) -> lists(DUPONT).forEach((name, list) -> {
            boolean isSame = name.equals(from) || isOfEntries(name) && isOfEntries(from);
            if (isSame) {
                assertThat(list.apply(page).items()).as(name).isNotEmpty();
            } else {
                assertThatIllegalArgumentException()
                        .as("%s goes on with a page of %s", name, from)
                        .isThrownBy(() -> list.apply(page));
            }
        }));
        for (String name : List.of("openItems", "entries", "journal", "drafts", "pendingEntries")) {
            assertThatIllegalArgumentException()
                    .as("%s of another account", name)
                    .isThrownBy(() -> lists(MARTIN).get(name).apply(next.get(name)));
        }
    }

    /** The explanation of a balance is the same list with more said of each row. */
    private static boolean isOfEntries(String name) {
        return name.equals("entries") || name.equals("explainBalance");
    }

    /** As when it was copied badly. */
    @Test
    default void a_page_key_that_was_changed_is_refused() {
        twoOfEach();
        lists(DUPONT)
                .forEach((name, list) -> list.apply(PageRequest.first(1))
                        .next()
                        .flatMap(PageRequest::after)
                        .ifPresent(key -> {
                            String shorter = key.substring(0, key.length() - 1);
                            for (String changed : List.of(shorter, key + "0", shorter + "!", " " + key)) {
                                assertThatIllegalArgumentException()
                                        .as("%s after '%s' instead of '%s'", name, changed, key)
                                        .isThrownBy(() -> list.apply(new PageRequest(1, Optional.of(changed))));
                            }
                        }));
    }
}
