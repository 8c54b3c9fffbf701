package dev.solde.billing.testkit;

import dev.solde.billing.Billing;
import dev.solde.billing.Outcome;
import dev.solde.billing.RejectedException;
import dev.solde.billing.command.Command;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.fact.FactCodec;
import dev.solde.billing.fact.JournalText;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.Payment;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * One fixed story of some seventy commands with every verb, refusals and retries in it, told step by step. What each step
 * answered is written down as text, so that two storages can be compared by it.
 */
final class Story {

    static final AccountId ACCOUNT = AccountId.of("story/1");

    static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final Billing billing;
    private final MutableClock clock;
    private final List<String> transcript = new ArrayList<>();
    private final Map<String, Object> made = new TreeMap<>();
    private final Iterator<Runnable> steps;

    Story(Billing billing, MutableClock clock) {
        this.billing = billing;
        this.clock = clock;
        this.steps = steps().iterator();
    }

    boolean hasNext() {
        return steps.hasNext();
    }

    void next() {
        steps.next().run();
    }

    /** Tells it to the end. */
    List<String> tell() {
        steps.forEachRemaining(Runnable::run);
        return List.copyOf(transcript);
    }

    private List<Runnable> steps() {
        List<Runnable> all = new ArrayList<>(new StoryOfDocuments(this).steps());
        all.addAll(new StoryOfMoney(this).steps());
        all.addAll(new StoryOfPromises(this).steps());
        return all;
    }

    long version() {
        return billing.queries().version(ACCOUNT);
    }

    <R> Runnable step(String name, Supplier<Command<R>> command) {
        return () -> {
            try {
                Outcome<R> outcome = billing.execute(command.get());
                made.put(name, outcome.result() == null ? "" : outcome.result());
                transcript.add(name + ": " + outcome.result() + " " + Amounts.format(outcome.balance())
                        + (outcome.replayed() ? " replayed" : ""));
                outcome.record()
                        .ifPresent(record -> transcript.add(JournalText.write(record, FactCodec.of(ACCOUNT, 2))));
            } catch (RejectedException e) {
                transcript.add(name + ": " + e.rejection() + " " + e.rejection().facts());
            }
        };
    }

    Runnable later(Duration duration) {
        return () -> clock.advance(duration);
    }

    @SuppressWarnings("unchecked")
    <T> T get(String name) {
        if (!made.containsKey(name)) {
            throw new AssertionError("step " + name + " was not accepted: "
                    + transcript.stream().filter(line -> line.startsWith(name)).toList());
        }
        return (T) made.get(name);
    }

    InvoiceId invoice(String name) {
        return this.<Invoice>get(name).id();
    }

    CreditNoteId creditNote(String name) {
        return this.<CreditNote>get(name).id();
    }

    PaymentId payment(String name) {
        return this.<Payment>get(name).id();
    }
}
