package dev.solde.billing.core.memory;

import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.port.LedgerRepository;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Loads and appends in the working copy of a transaction. */
final class StoredLedgers implements LedgerRepository {

    private final Supplier<Books> transaction;
    private final Runnable onFailure;

    /** The working copy, and what to do when a write failed half-way. */
    StoredLedgers(Supplier<Books> transaction, Runnable onFailure) {
        this.transaction = transaction;
        this.onFailure = onFailure;
    }

    @Override
    public Map<AccountId, Loaded> lock(Collection<LoadScope> scopes) {
        Books books = transaction.get();
        Map<AccountId, Loaded> found = new HashMap<>();
        for (LoadScope scope : scopes) {
            Loading.load(books, scope).ifPresent(loaded -> {
                books.locked().add(scope.account());
                found.put(scope.account(), loaded);
            });
        }
        return found;
    }

    @Override
    public Optional<Loaded> peek(LoadScope scope) {
        return Loading.load(transaction.get(), scope);
    }

    @Override
    public List<OpenItem> openItems(AccountId account, Side side, Optional<OpenItem> after, int limit) {
        Comparator<OpenItem> order = side == Side.DEBIT ? OpenItem.DEBIT_ORDER : OpenItem.CREDIT_ORDER;
        return openItems(account)
                .filter(item -> item.side() == side && !item.disputed())
                .filter(item -> after.isEmpty() || order.compare(item, after.get()) > 0)
                .sorted(order)
                .limit(limit)
                .toList();
    }

    @Override
    public List<OpenItem> openCreditNotesOf(AccountId account, Collection<InvoiceId> invoices) {
        return openItems(account)
                .filter(item -> item.id().kind() == ItemKind.CREDIT_NOTE)
                .filter(item -> item.origin().filter(invoices::contains).isPresent())
                .sorted(OpenItem.CREDIT_ORDER)
                .toList();
    }

    private Stream<OpenItem> openItems(AccountId account) {
        return transaction.get().account(account).stream()
                .flatMap(AccountBook::items)
                .filter(item -> item.openMinor() > 0);
    }

    @Override
    public void append(JournalRecord record, Ledger before, Ledger after) {
        Books books = transaction.get();
        try {
            append(books, record, before, after);
        } catch (RuntimeException e) {
            onFailure.run();
            throw e;
        }
    }

    private static void append(Books books, JournalRecord record, Ledger before, Ledger after) {
        AccountId account = record.account();
        Optional<AccountBook> existing = books.account(account);
        AccountBook stored = existing.orElseGet(
                () -> AccountBook.before(account, before.account().currency()));
        new AppendChecks(stored, record, before, after).run();
        if (existing.isPresent()) {
            books.requireLocked(account);
        }
        record.facts(DocumentIssued.class)
                .forEach(document -> books.documents()
                        .insert(document.number(), document.document(), "a document with this number"));
        record.facts(ReferenceMade.class).forEach(reference -> bill(books, reference));
        books.accounts().put(account, stored.append(record, after));
        books.putOnFeed(new Books.RecordId(account, record.sequence()));
        books.locked().add(account);
    }

    private static void bill(Books books, ReferenceMade made) {
        switch (made.role()) {
            case SOURCE -> books.billedSources().insert(made.reference(), made.item(), "a billed source");
            case RELEASE -> books.billedSources().delete(made.reference());
            case HOST, ENTRY, PRECEDING, REMITTANCE, SENT -> {}
        }
    }

    @Override
    public List<JournalRecord> history(AccountId account, long afterSequence, int limit) {
        return transaction.get().account(account).stream()
                .flatMap(book -> book.recordsAfter(afterSequence))
                .limit(limit)
                .toList();
    }

    @Override
    public void eraseTexts(AccountId account, long throughSequence) {
        Books books = transaction.get();
        books.requireLocked(account);
        books.account(account).ifPresent(book -> books.accounts().put(account, Erasing.erased(book, throughSequence)));
    }
}
