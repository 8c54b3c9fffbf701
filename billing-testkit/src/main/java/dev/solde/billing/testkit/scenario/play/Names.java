package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.testkit.scenario.format.ScenarioFormatException;
import dev.solde.billing.testkit.scenario.play.Named.NamedCreditNote;
import dev.solde.billing.testkit.scenario.play.Named.NamedEntry;
import dev.solde.billing.testkit.scenario.play.Named.NamedInvoice;
import dev.solde.billing.testkit.scenario.play.Named.NamedPayment;
import dev.solde.billing.testkit.scenario.play.Named.NamedPromise;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The names that a story has given so far. A name that stands for nothing, or for another kind of thing, becomes an id that the
 * kernel does not know either, so that the kernel is asked and refuses.
 */
final class Names {

    private final Map<String, Named> named = new LinkedHashMap<>();

    void put(String name, Named thing) {
        Named before = named.putIfAbsent(name, thing);
        if (before != null) {
            throw new ScenarioFormatException("'" + name + "'", "the name of two things");
        }
    }

    /** The same name for the thing as it is now. */
    void replace(String name, Named thing) {
        named.replace(name, thing);
    }

    /** The thing is no more. */
    void remove(String name) {
        named.remove(name);
    }

    /** The name of a promise goes over to the payment as which it arrived. */
    void arrived(NamedPromise promise, PaymentId payment) {
        named.replaceAll((name, thing) -> thing.equals(promise) ? new NamedPayment(payment) : thing);
    }

    boolean knows(String name) {
        return named.containsKey(name);
    }

    Optional<Named> find(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /** What the name stands for, if it is of this kind. */
    <T extends Named> Optional<T> find(String name, Class<T> kind) {
        return find(name).filter(kind::isInstance).map(kind::cast);
    }

    /** All things of a kind. */
    <T extends Named> Stream<T> all(Class<T> kind) {
        return named.values().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The account of the first of these names that stands for something. */
    Optional<AccountId> accountOf(String... names) {
        return Stream.of(names)
                .flatMap(name -> find(name).stream())
                .map(Named::account)
                .findFirst();
    }

    InvoiceId invoice(String name, AccountId elsewhere) {
        return find(name, NamedInvoice.class)
                .map(NamedInvoice::id)
                .orElseGet(() -> new InvoiceId(elsewhere, UUID.randomUUID()));
    }

    /** The item behind a line of a payment's form: an invoice or a credit note. */
    ItemId target(String name, AccountId elsewhere) {
        return find(name, NamedCreditNote.class)
                .<ItemId>map(NamedCreditNote::id)
                .orElseGet(() -> invoice(name, elsewhere));
    }

    PaymentId payment(String name, AccountId elsewhere) {
        return find(name, NamedPayment.class)
                .map(NamedPayment::id)
                .orElseGet(() -> new PaymentId(elsewhere, UUID.randomUUID()));
    }

    CreditNoteId creditNote(String name, AccountId elsewhere) {
        return find(name, NamedCreditNote.class)
                .map(NamedCreditNote::id)
                .orElseGet(() -> new CreditNoteId(elsewhere, UUID.randomUUID()));
    }

    /** The name under which a document goes. */
    Optional<String> nameOf(ItemId id) {
        return name(
                thing -> thing instanceof NamedInvoice invoice && invoice.id().equals(id));
    }

    Optional<String> nameOf(PendingEntryId id) {
        return name(thing -> thing instanceof NamedEntry entry && entry.id().equals(id));
    }

    private Optional<String> name(Predicate<Named> which) {
        return named.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A payment or a credit note. */
    CreditItemId credit(String name, AccountId elsewhere) {
        return find(name, NamedCreditNote.class)
                .<CreditItemId>map(NamedCreditNote::id)
                .orElseGet(() -> payment(name, elsewhere));
    }
}
