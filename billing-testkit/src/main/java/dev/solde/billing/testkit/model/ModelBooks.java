package dev.solde.billing.testkit.model;

import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.ItemKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One account of the model under one command: what there is, and what the command makes and ends. */
class ModelBooks {

    final ModelState state;
    final ModelAccount account;
    final int number;
    final Answer.Made made = Answer.Made.nothing();
    /** Whether something changed that is neither made nor ended. */
    boolean touched;

    ModelBooks(ModelState state, ModelAccount account) {
        this.state = state;
        this.account = account;
        this.number = state.accounts.indexOf(account);
    }

    ModelItem item(int item) {
        return state.items.get(item);
    }

    /** Why something cannot count from so many days ago; 0 is today. */
    String closed(int daysAgo) {
        return state.today.minusDays(daysAgo).isAfter(account.lockedThrough) ? "" : "period-closed";
    }

    /** The debits that are settled automatically, in their order. */
    Stream<ModelItem> debits() {
        return undisputed(true).sorted(ModelItem.DEBITS);
    }

    /** The credits that are used automatically, in their order. */
    Stream<ModelItem> credits() {
        return undisputed(false).sorted(ModelItem.CREDITS);
    }

    private Stream<ModelItem> undisputed(boolean debit) {
        return state.open(number, debit).filter(item -> !item.disputed);
    }

    /** Its live allocations. */
    List<ModelLink> links(ModelItem item) {
        return state.links.stream()
                .filter(link -> link.isLive() && (link.credit == item || link.debit == item))
                .toList();
    }

    ModelItem make(ItemKind kind, long cents, LocalDate posting, LocalDate due, int origin) {
        ModelItem item = new ModelItem(state.items.size(), kind, number, cents, posting, due, account.version, origin);
        state.items.add(item);
        made.items().add(item.number);
        account.post(posting, kind.side().signed(cents));
        return item;
    }

    /** An item of this day. */
    ModelItem make(ItemKind kind, long cents, LocalDate day, int origin) {
        return make(kind, cents, day, day, origin);
    }

    ModelItem invoice(long cents, LocalDate issued, LocalDate due) {
        state.lastInvoiced = ModelState.later(state.lastInvoiced, issued);
        return make(ItemKind.INVOICE, cents, issued, due, Model.UNKNOWN);
    }

    ModelItem note(long cents, LocalDate issued, int invoice) {
        state.lastCredited = ModelState.later(state.lastCredited, issued);
        return make(ItemKind.CREDIT_NOTE, cents, issued, invoice);
    }

    /** A credit note of an invoice, which it settles if so wanted. */
    ModelItem credited(ModelItem invoice, long cents, boolean settle) {
        ModelItem note = note(cents, state.today, invoice.number);
        invoice.creditable -= cents;
        if (settle) {
            link(note, invoice, Math.min(note.open, invoice.open), state.today);
        }
        return note;
    }

    /** The credit notes of an invoice, first issued first. */
    List<ModelItem> notesOf(ModelItem invoice) {
        return state.items.stream().filter(item -> item.isNoteOf(invoice)).toList();
    }

    void link(ModelItem credit, ModelItem debit, long cents, LocalDate day) {
        link(credit, debit, cents, day, AllocationLock.NONE);
    }

    void link(ModelItem credit, ModelItem debit, long cents, LocalDate day, AllocationLock lock) {
        if (cents > 0) {
            ModelLink link = new ModelLink(state.links.size(), credit, debit, cents, lock, account.version);
            state.links.add(link);
            made.links().add(link.number);
            credit.move(-cents, day, account.version);
            debit.move(-cents, day, account.version);
        }
    }

    void end(ModelLink link, long cents, LocalDate day) {
        if (cents > 0) {
            link.live -= cents;
            made.ended().add(new Answer.End(link, cents));
            link.credit.move(cents, day, account.version);
            link.debit.move(cents, day, account.version);
        }
    }

    /** A day, or the first after it that two items allow. */
    static LocalDate raised(LocalDate day, ModelItem one, ModelItem other) {
        return ModelState.later(day, ModelState.later(one.lastEffective, other.lastEffective));
    }
}
