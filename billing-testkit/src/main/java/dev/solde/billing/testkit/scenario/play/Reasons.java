package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.testkit.scenario.format.Reason;
import dev.solde.billing.testkit.scenario.play.Named.NamedCreditNote;
import dev.solde.billing.testkit.scenario.play.Named.NamedInvoice;
import dev.solde.billing.testkit.scenario.play.Named.NamedPromise;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the reasons that apply to one operation; what several operations have in common is asked here. */
final class Reasons {

    private final Stage stage;
    private final Set<Reason> found = EnumSet.noneOf(Reason.class);

    Reasons(Stage stage) {
        this.stage = stage;
    }

    Set<Reason> found() {
        return found;
    }

    Reasons add(Reason reason, boolean applies) {
        if (applies) {
            found.add(reason);
        }
        return this;
    }

    /** Something that is named must exist, and as more than a promise or a cancelled invoice. */
    Reasons target(String name) {
        Optional<DocumentState> state = state(name);
        boolean cancelled = state.filter(DocumentState.ISSUED::equals).isPresent()
                && stage.names()
                        .find(name, NamedInvoice.class)
                        .filter(invoice -> DocumentFacts.isCancelled(stage, invoice.id()))
                        .isPresent();
        return known(name)
                .add(
                        Reason.PAYMENT_PENDING,
                        stage.names().find(name, NamedPromise.class).isPresent())
                .add(
                        Reason.DRAFT_DOCUMENT,
                        state.filter(DocumentState.DRAFT::equals).isPresent())
                .add(
                        Reason.VOID_DOCUMENT,
                        cancelled || state.filter(DocumentState.GONE::equals).isPresent());
    }

    /** Where the document of this name stands; nothing of a name that stands for no document. */
    private Optional<DocumentState> state(String name) {
        return stage.names()
                .find(name)
                .flatMap(named -> named instanceof NamedInvoice invoice
                        ? Optional.<ItemId>of(invoice.id())
                        : named instanceof NamedCreditNote note ? Optional.of(note.id()) : Optional.empty())
                .map(id -> DocumentState.of(stage, id));
    }

    /** Something that is named must exist. */
    Reasons known(String name) {
        return add(Reason.NOT_FOUND, !stage.names().knows(name));
    }

    /** An issued document, which nobody changes. */
    Reasons issued(String name) {
        Optional<DocumentState> state = state(name);
        return known(name)
                .add(
                        Reason.IMMUTABLE,
                        state.filter(DocumentState.ISSUED::equals).isPresent())
                .add(
                        Reason.VOID_DOCUMENT,
                        state.filter(DocumentState.GONE::equals).isPresent());
    }

    /** An amount that must be above 0. */
    Reasons amount(BigDecimal amount) {
        return notNegative(amount).notZero(amount);
    }

    Reasons notNegative(BigDecimal amount) {
        return add(Reason.NEGATIVE_AMOUNT, amount.signum() < 0);
    }

    Reasons notZero(BigDecimal amount) {
        return add(Reason.ZERO_AMOUNT, amount.signum() == 0);
    }

    /** No name twice. */
    Reasons targets(List<String> names) {
        return add(Reason.DUPLICATE_TARGET, new HashSet<>(names).size() < names.size());
    }

    /** Both sides of an allocation. */
    Reasons sides(String one, String other) {
        Optional<AccountId> first = stage.names().accountOf(one);
        return first.isPresent() ? side(first.get(), other) : this;
    }

    /** The other side of an allocation on this account. */
    Reasons side(AccountId account, String other) {
        Optional<AccountId> second = stage.names().accountOf(other);
        if (second.isPresent() && !second.get().equals(account)) {
            add(Reason.OTHER_CUSTOMER, !stage.customerOf(second.get()).equals(stage.customerOf(account)));
            add(Reason.OTHER_CURRENCY, !stage.currency(second.get()).equals(stage.currency(account)));
        }
        return this;
    }
}
