package dev.solde.billing.port;

import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PendingEntryId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What {@link LoadScope} asked for, all of one moment; unknown ids are simply absent. */
@Value.Immutable
public sealed interface Loaded permits ImmutableLoaded {

    /** The account with the items and allocations that were asked for. */
    Ledger ledger();

    /** The record that was made under the command's key. */
    Optional<JournalRecord> replay();

    /** The records that brought items. */
    Map<ItemId, JournalRecord> records();

    /**
     * The record of the invoice to be credited, then those of its credit notes in order of recording; empty when there is no
     * such invoice on the account.
     */
    List<JournalRecord> credited();

    /** The document of the tenant that has the number already. */
    Optional<ItemId> numberTakenBy();

    /** Of the asked sources those that are on an issued, not released invoice line of the tenant. */
    Map<HostReference, ItemId> billedSources();

    /**
     * Of the asked names those that are the number of an open debit of the account, or the value of a host reference that it carries
     * (but not of a source of its lines), with all such debits.
     */
    Map<String, Set<ItemId>> named();

    /** The current state of the refunds asked for, in order of recording of the state. */
    List<RefundRevised> refunds();

    /** The current state of the pending entries asked for, by processing date, order of adding and id. */
    List<PendingEntryRevised> pendingEntries();

    /** Of these entries those that a draft reserves, with the document that the draft will be. */
    Map<PendingEntryId, ItemId> reservedEntries();

    /** The current state of the expected payments asked for, in order of recording of the state. */
    List<ExpectedPaymentRevised> expectedPayments();

    /** The draft. */
    Optional<StoredDraft> draft();

    /** The statement, with the sequence of its record. */
    Optional<MadeStatement> statement();

    /** The previous closure and the totals since. */
    Optional<PeriodTotals> period();

    /** Opens what was loaded. */
    static Builder builder() {
        return new Builder();
    }

    /** Only a ledger. */
    static Loaded of(Ledger ledger) {
        return builder().ledger(ledger).build();
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    /** This and what was loaded later of the same moment. */
    default Loaded and(Loaded more) {
        Map<ItemId, OpenItem> items = new LinkedHashMap<>(ledger().items());
        more.ledger().items().forEach(items::putIfAbsent);
        Map<AllocationId, Allocation> allocations = new LinkedHashMap<>(ledger().allocations());
        more.ledger().allocations().forEach(allocations::putIfAbsent);
        Map<ItemId, JournalRecord> records = new LinkedHashMap<>(records());
        records.putAll(more.records());
        Map<PendingEntryId, ItemId> reserved = new LinkedHashMap<>(reservedEntries());
        reserved.putAll(more.reservedEntries());
        Map<HostReference, ItemId> billed = new LinkedHashMap<>(billedSources());
        billed.putAll(more.billedSources());
        return builder()
                .ledger(new Ledger(ledger().account(), items, allocations))
                .replay(replay())
                .records(records)
                .credited(more.credited().isEmpty() ? credited() : more.credited())
                .numberTakenBy(numberTakenBy().or(more::numberTakenBy))
                .billedSources(billed)
                .named(more.named().isEmpty() ? named() : more.named())
                .refunds(union(refunds(), more.refunds()))
                .pendingEntries(union(pendingEntries(), more.pendingEntries()))
                .reservedEntries(reserved)
                .expectedPayments(union(expectedPayments(), more.expectedPayments()))
                .draft(draft().or(more::draft))
                .statement(statement().or(more::statement))
                .period(period().or(more::period))
                .build();
    }

    private static <T> List<T> union(List<T> one, List<T> more) {
        List<T> all = new ArrayList<>(one);
        more.stream().filter(element -> !one.contains(element)).forEach(all::add);
        return all;
    }

    /** Builds {@link Loaded}. */
    final class Builder extends ImmutableLoaded.Builder {
        Builder() {}
    }
}
