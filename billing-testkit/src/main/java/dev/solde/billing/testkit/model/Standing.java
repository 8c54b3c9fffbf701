package dev.solde.billing.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.statement.CustomerOverview;
import dev.solde.billing.testkit.Pages;
import java.util.List;

/** Compares where the customer of an account stands, and what became of refunds, promises and entries, with the model. */
record Standing(BillingQueries queries, ModelState state, Names names) {

    /** The overview and the refunds, now. */
    void compare(int number) {
        compareOverview(number);
        compareRefunds(number);
    }

    /** What became of promises and entries: once over they stay as they are, so that this need not be asked after each command. */
    void compareEnds(int number) {
        state.promises.stream()
                .filter(promise -> promise.account == number)
                .forEach(promise -> assertThat(queries.expectedPayment(names.promise(promise.number))
                                .state()
                                .name())
                        .as("state of promise %s", promise.number)
                        .isEqualTo(promise.state.name()));
        state.entries.stream()
                .filter(entry -> entry.account == number)
                .forEach(entry -> assertThat(
                                queries.pendingEntry(names.entry(entry.number)).state() == PendingEntryState.PENDING)
                        .as("entry %s waits", entry.number)
                        .isEqualTo(entry.isPending()));
    }

    /** How often documents and statements were sent; what was sent is nowhere else. */
    void compareSendings(int number) {
        state.items.stream()
                .filter(item -> item.account == number)
                .forEach(item -> assertThat(queries.sendings(names.item(item.number)))
                        .as("sendings of item %s", item.number)
                        .hasSize(item.sent));
        List<Integer> sent = state.accounts.get(number).sent;
        for (int statement = 0; statement < sent.size(); statement++) {
            assertThat(queries.sendings(names.statement(number, statement)))
                    .as("sendings of statement %s", statement)
                    .hasSize(sent.get(statement));
        }
    }

    private void compareRefunds(int number) {
        AccountId id = Names.account(number);
        assertThat(Pages.all(page -> queries.refunds(id, page)).stream()
                        .map(refund -> List.of(
                                refund.id(), refund.amount(), refund.state().name())))
                .as("refunds of %s", id)
                .containsExactlyElementsOf(state.items.stream()
                        .filter(item -> item.account == number && item.kind == ItemKind.REFUND)
                        .map(item ->
                                List.of((Object) names.item(item.number), Names.eur(item.amount), item.refund.name()))
                        .toList());
    }

    private void compareOverview(int number) {
        long balance = state.accounts.get(number).balance();
        assertThat(queries.overview(Names.account(number)))
                .isEqualTo(new CustomerOverview(
                        Names.account(number),
                        state.today,
                        Names.eur(balance),
                        Names.eur(open(number, true)),
                        Names.eur(open(number, false)),
                        Names.eur(Math.max(0, -balance)),
                        Names.eur(state.entries.stream()
                                .filter(entry -> entry.account == number)
                                .mapToLong(ModelEntry::signedLeft)
                                .sum()),
                        Names.eur(state.open(number, true)
                                .filter(debit -> debit.due.isBefore(state.today))
                                .mapToLong(debit -> debit.open)
                                .sum()),
                        Names.eur(state.promises.stream()
                                .filter(promise -> promise.account == number && promise.isLive())
                                .mapToLong(promise -> promise.cents)
                                .sum()),
                        Names.eur(state.open(number, true)
                                .mapToLong(debit -> Math.max(0, debit.open - state.reserved(debit.number)))
                                .sum())));
    }

    private long open(int number, boolean debits) {
        return state.open(number, debits).mapToLong(item -> item.open).sum();
    }
}
