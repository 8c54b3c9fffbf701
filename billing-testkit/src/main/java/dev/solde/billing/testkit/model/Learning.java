package dev.solde.billing.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.StatementGenerated;
import dev.solde.billing.ledger.ItemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares a record with what the model foresaw of it, and remembers which ids the kernel gave to what is new. */
record Learning(Names names, ModelState state, Answer.Made foreseen) {

    void learn(JournalRecord record) {
        learnItems(record);
        learnLinks(record.facts(Allocated.class));
        assertThat(record.facts(Deallocated.class).stream()
                        .map(fact -> List.of((Object) fact.allocation(), fact.amountMinor())))
                .as("allocations that end")
                .containsExactlyInAnyOrderElementsOf(foreseen.ended().stream()
                        .map(end -> List.of((Object) names.link(end.link().number), end.cents()))
                        .toList());
        learnPromises(record.facts(ExpectedPaymentRevised.class));
        learnEntries(record);
        record.facts(StatementGenerated.class).forEach(fact -> names.putStatement(fact.statement()));
    }

    private void learnItems(JournalRecord record) {
        Map<ItemId, Long> made = new LinkedHashMap<>();
        record.facts(DocumentIssued.class).forEach(fact -> made.put(fact.document(), 0L));
        record.facts(EntryPosted.class).forEach(fact -> made.put(fact.item(), fact.amountMinor()));
        assertThat(made.entrySet().stream()
                        .map(entry -> List.of((Object) entry.getKey().kind(), entry.getValue())))
                .as("new items")
                .containsExactlyInAnyOrderElementsOf(foreseen.items().stream()
                        .map(state.items::get)
                        .map(item -> List.of((Object) item.kind, item.amount))
                        .toList());
        for (int number : foreseen.items()) {
            ModelItem item = state.items.get(number);
            ItemId id = made.entrySet().stream()
                    .filter(entry -> entry.getKey().kind() == item.kind && entry.getValue() == item.amount)
                    .findFirst()
                    .orElseThrow()
                    .getKey();
            made.remove(id);
            names.put(number, id);
        }
    }

    private void learnLinks(List<Allocated> facts) {
        assertThat(facts.stream()
                        .map(fact -> List.of((Object) fact.credit(), fact.debit(), fact.amountMinor(), fact.lock())))
                .as("new allocations")
                .containsExactlyInAnyOrderElementsOf(foreseen.links().stream()
                        .map(state.links::get)
                        .map(link -> List.of(
                                (Object) names.item(link.credit.number),
                                names.item(link.debit.number),
                                link.live,
                                link.lock))
                        .toList());
        List<Allocated> left = new ArrayList<>(facts);
        for (int number : foreseen.links()) {
            ModelLink link = state.links.get(number);
            Allocated fact = left.stream()
                    .filter(made -> made.credit().equals(names.item(link.credit.number))
                            && made.debit().equals(names.item(link.debit.number))
                            && made.amountMinor() == link.live)
                    .findFirst()
                    .orElseThrow();
            left.remove(fact);
            link.order = facts.indexOf(fact);
            names.putLink(number, fact.id());
        }
    }

    private void learnPromises(List<ExpectedPaymentRevised> facts) {
        List<ExpectedPaymentRevised> fresh =
                facts.stream().filter(fact -> fact.state().isLive()).toList();
        assertThat(fresh).as("new expected payments").hasSameSizeAs(foreseen.promises());
        for (int i = 0; i < fresh.size(); i++) {
            names.putPromise(foreseen.promises().get(i), fresh.get(i).expected());
        }
    }

    private void learnEntries(JournalRecord record) {
        List<PendingEntryRevised> fresh = record.facts(PendingEntryRevised.class).stream()
                .filter(fact -> fact.addedIn() == record.sequence())
                .toList();
        assertThat(fresh).as("new pending entries").hasSameSizeAs(foreseen.entries());
        for (int i = 0; i < fresh.size(); i++) {
            names.putEntry(foreseen.entries().get(i), fresh.get(i).entry());
        }
    }
}
