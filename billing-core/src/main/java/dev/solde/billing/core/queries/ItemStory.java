package dev.solde.billing.core.queries;

import dev.solde.billing.ItemExplanation;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.port.ReadView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows one item through the records that touch it, and tells what each did to it. */
final class ItemStory {

    private final OpenItem item;
    private final ReadView view;
    private final Map<AllocationId, ItemId> others = new HashMap<>();
    private final List<ItemExplanation.Step> steps = new ArrayList<>();
    private long openMinor;

    ItemStory(OpenItem item, ReadView view) {
        this.item = item;
        this.view = view;
    }

    List<ItemExplanation.Step> steps() {
        return steps;
    }

    /** Adds a step, unless all that the record did to the item counts only after the view's day. */
    void follow(JournalRecord record) {
        List<Fact> facts = new ArrayList<>();
        List<String> what = new ArrayList<>();
        for (Fact fact : record.facts()) {
            told(fact).ifPresent(sentence -> {
                facts.add(fact);
                what.add(sentence);
            });
        }
        if (!facts.isEmpty()) {
            steps.add(new ItemExplanation.Step(
                    record.sequence(),
                    record.recordedAt(),
                    record.commandKind(),
                    record.actor(),
                    record.reason().map(FreeText::shown),
                    facts,
                    what,
                    Amounts.ofMinor(openMinor, item.currency())));
        }
    }

    private Optional<String> told(Fact fact) {
        if (fact instanceof DocumentIssued issued && issued.document().equals(item.id())) {
            return Optional.of("issued as " + issued.number() + " over " + money(issued.totalInclTaxMinor()) + ", due "
                    + issued.dueDate());
        } else if (fact instanceof EntryPosted posted && posted.item().equals(item.id())) {
            openMinor = Math.addExact(openMinor, posted.amountMinor());
            return Optional.of("posted " + money(posted.amountMinor()) + " on " + posted.postingDate()
                    + posted.origin().map(origin -> ", from " + origin).orElse(""));
        } else if (fact instanceof PaymentReceived payment && payment.payment().equals(item.id())) {
            return Optional.of("received by " + payment.method());
        } else if (fact instanceof Allocated made) {
            return allocated(made);
        } else if (fact instanceof Deallocated ended && others.containsKey(ended.allocation())) {
            return deallocated(ended);
        } else if (fact instanceof FlagRaised flag
                && flag.item().filter(item.id()::equals).isPresent()) {
            return Optional.of("marked " + flag.flag());
        }
        return fact instanceof RefundRevised refund && refund.refund().equals(item.id())
                ? Optional.of("refund of " + money(refund.amountMinor()) + " is " + refund.state())
                : Optional.empty();
    }

    private Optional<String> allocated(Allocated made) {
        boolean gives = made.credit().equals(item.id());
        if (!gives && !made.debit().equals(item.id())) {
            return Optional.empty();
        }
        ItemId other = gives ? made.debit() : made.credit();
        if (!counts(made.effectiveDate())) {
            return Optional.empty();
        }
        others.put(made.id(), other);
        openMinor = Math.subtractExact(openMinor, made.amountMinor());
        return Optional.of(money(made.amountMinor())
                + (gives ? " used for " : " settled by ")
                + other
                + effective(made.effectiveDate()));
    }

    private Optional<String> deallocated(Deallocated ended) {
        if (!counts(ended.effectiveDate())) {
            return Optional.empty();
        }
        openMinor = Math.addExact(openMinor, ended.amountMinor());
        return Optional.of(money(ended.amountMinor()) + " open again, no longer with " + others.get(ended.allocation())
                + effective(ended.effectiveDate()));
    }

    private boolean counts(LocalDate day) {
        return view.asOf().isEmpty() || !day.isAfter(view.asOf().get());
    }

    private static String effective(LocalDate day) {
        return ", effective " + day;
    }

    private String money(long minor) {
        return Amounts.format(Amounts.ofMinor(minor, item.currency()));
    }
}
