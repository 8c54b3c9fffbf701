package dev.solde.billing.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.RecordSequence;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.testkit.Pages;
import java.time.LocalDate;
import java.util.List;

/** Compares what the kernel tells of accounts with what the model knows of them. */
record Comparison(BillingQueries queries, ModelState state, Names names) {

    /** Balance, version, open items, what waits beside them and where everything stands, now. */
    void compare(int number) {
        AccountId id = Names.account(number);
        ModelAccount expected = state.accounts.get(number);
        assertThat(queries.exists(id)).isEqualTo(expected.exists);
        if (!expected.exists) {
            return;
        }
        assertThat(queries.version(id)).as("version").isEqualTo(expected.version);
        assertThat(queries.balance(id)).as("balance").isEqualTo(Names.eur(expected.balance()));
        assertThat(Pages.all(page -> queries.openItems(id, page)).stream().map(Comparison::told))
                .as("open items of %s", id)
                .containsExactlyElementsOf(
                        state.openItems(number).stream().map(this::foreseen).toList());
        compareWaiting(number);
        new Standing(queries, state, names).compare(number);
    }

    private static List<Object> told(OpenItem item) {
        return List.of(
                item.id(),
                item.amountMinor(),
                item.openMinor(),
                item.dueDate(),
                item.disputed(),
                item.returnedMinor(),
                item.refundedMinor());
    }

    private List<Object> foreseen(ModelItem item) {
        return List.of(
                names.item(item.number), item.amount, item.open, item.due, item.disputed, item.returned, item.refunded);
    }

    /** Drafts, pending entries and expected payments. */
    private void compareWaiting(int number) {
        AccountId id = Names.account(number);
        assertThat(Pages.all(page -> queries.drafts(id, page)))
                .as("drafts of %s", id)
                .containsExactlyInAnyOrderElementsOf(state.drafts.stream()
                        .filter(draft -> draft.account == number && draft.isKept())
                        .map(draft -> names.draft(draft.number, 0))
                        .toList());
        assertThat(Pages.all(page -> queries.pendingEntries(id, page)).stream()
                        .map(entry -> List.of(entry.id(), entry.amount(), entry.left())))
                .as("pending entries of %s", id)
                .containsExactlyInAnyOrderElementsOf(state.entries.stream()
                        .filter(entry -> entry.account == number && entry.isPending())
                        .map(entry -> List.of(
                                (Object) names.entry(entry.number), Names.eur(entry.amount), Names.eur(entry.left)))
                        .toList());
        assertThat(Pages.all(page -> queries.expectedPayments(id, page)).stream()
                        .map(expected -> List.of(expected.id(), expected.amount())))
                .as("expected payments of %s", id)
                .containsExactlyInAnyOrderElementsOf(state.promises.stream()
                        .filter(promise -> promise.account == number && promise.isLive())
                        .map(promise -> List.of((Object) names.promise(promise.number), Names.eur(promise.cents)))
                        .toList());
    }

    /** What was open and the balance of every few days, as known at every few records, and how everything ended. */
    void compareHistory() {
        for (int number = 0; number < state.accounts.size(); number++) {
            Standing standing = new Standing(queries, state, names);
            standing.compareEnds(number);
            standing.compareSendings(number);
            ModelAccount expected = state.accounts.get(number);
            List<LocalDate> days = expected.days();
            for (int day = days.size() - 1; day >= 0; day -= 1 + days.size() / 3) {
                for (long known = expected.version; known >= 0; known -= 2 + expected.version / 2) {
                    compareAt(number, days.get(day), known);
                }
            }
        }
    }

    private void compareAt(int number, LocalDate day, long known) {
        AccountId id = Names.account(number);
        BillingQueries view = queries.asOf(day).knownAt(RecordSequence.recordSequence(known));
        assertThat(view.balance(id))
                .as("balance of %s as of %s known at %s", id, day, known)
                .isEqualTo(Names.eur(state.accounts.get(number).balance(day, known)));
        assertThat(Pages.all(page -> view.openItems(id, page)).stream()
                        .map(item -> List.of(item.id(), item.openMinor())))
                .as("open items of %s as of %s known at %s", id, day, known)
                .containsExactlyInAnyOrderElementsOf(state.items.stream()
                        .filter(item -> item.account == number && item.open(day, known) > 0)
                        .map(item -> List.of((Object) names.item(item.number), item.open(day, known)))
                        .toList());
    }
}
