package dev.solde.billing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.command.Draft;
import dev.solde.billing.command.InvoiceDraft;
import dev.solde.billing.document.LineKind;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.LineIssued;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PendingEntryId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks what must hold of pending entries at any moment: what documents billed of an entry and what is left of it are the entry
 * (R-120, R-122), and a draft reserves only what is pending.
 */
final class PendingEntryChecker {

    private final Map<PendingEntryId, PendingEntryRevised> latest = new LinkedHashMap<>();
    private final Map<String, Long> billed = new HashMap<>();

    private PendingEntryChecker() {}

    static void check(BillingQueries queries, AccountId account, List<JournalRecord> records) {
        PendingEntryChecker checker = new PendingEntryChecker();
        records.forEach(checker::add);
        checker.whatIsBilledAndLeftIsTheEntry();
        checker.pendingOnesAreListedInOrder(queries, account);
        checker.draftsReserveWhatIsPending(queries, account);
    }

    private void add(JournalRecord record) {
        Map<String, Long> lines = new HashMap<>();
        record.facts(LineIssued.class).stream()
                .filter(line -> line.kind() == LineKind.SOLD)
                .forEach(line -> lines.put(line.document() + "#" + line.lineNumber(), line.amountMinor()));
        for (ReferenceMade made : record.facts(ReferenceMade.class)) {
            if (made.role() == ReferenceMade.Role.ENTRY) {
                long amount = Math.abs(lines.get(made.subject() + "#" + made.lineNumber()));
                billed.merge(made.reference().value(), amount, Long::sum);
            }
        }
        for (PendingEntryRevised revised : record.facts(PendingEntryRevised.class)) {
            PendingEntryRevised before = latest.put(revised.entry(), revised);
            assertThat(revised.addedIn())
                    .as("record that added %s", revised.entry())
                    .isEqualTo(before == null ? record.sequence() : before.addedIn());
            assertThat(before == null
                            || before.state() == PendingEntryState.PENDING
                            || revised.state() == PendingEntryState.RELEASED)
                    .as("%s was revised when it was no longer pending (R-124)", revised.entry())
                    .isTrue();
        }
    }

    private void whatIsBilledAndLeftIsTheEntry() {
        latest.values().forEach(entry -> {
            long onDocuments = billed.getOrDefault(entry.entry().uuid().toString(), 0L);
            assertThat(entry.leftMinor()).as("left of %s", entry).isBetween(0L, entry.amountMinor());
            if (entry.state() == PendingEntryState.CANCELLED) {
                assertThat(onDocuments).as("billed of %s", entry).isLessThan(entry.amountMinor());
            } else {
                assertThat(onDocuments)
                        .as("billed of %s (R-120)", entry)
                        .isEqualTo(entry.amountMinor() - entry.leftMinor());
            }
            assertThat(entry.state() == PendingEntryState.PENDING)
                    .as("%s is pending while something is left", entry)
                    .isEqualTo(entry.leftMinor() > 0);
        });
    }

    private void pendingOnesAreListedInOrder(BillingQueries queries, AccountId account) {
        List<PendingEntryId> expected = latest.values().stream()
                .filter(entry -> entry.state() == PendingEntryState.PENDING)
                .sorted(Comparator.comparing(PendingEntryRevised::processingDate)
                        .thenComparingLong(PendingEntryRevised::addedIn)
                        .thenComparing(entry -> entry.entry().uuid().toString()))
                .map(PendingEntryRevised::entry)
                .toList();
        assertThat(Pages.all(page -> queries.pendingEntries(account, page)).stream()
                        .map(PendingEntry::id)
                        .toList())
                .as("pending entries of %s", account)
                .isEqualTo(expected);
    }

    private void draftsReserveWhatIsPending(BillingQueries queries, AccountId account) {
        Map<PendingEntryId, ItemId> reserved = new HashMap<>();
        for (Draft draft : Pages.all(page -> queries.drafts(account, page))) {
            if (draft instanceof InvoiceDraft invoice) {
                invoice.command().entries().forEach(entry -> {
                    assertThat(reserved.put(entry, draft.id()))
                            .as("%s is reserved once", entry)
                            .isNull();
                    assertThat(latest.get(entry).state())
                            .as("reserved %s", entry)
                            .isEqualTo(PendingEntryState.PENDING);
                });
            }
        }
    }
}
