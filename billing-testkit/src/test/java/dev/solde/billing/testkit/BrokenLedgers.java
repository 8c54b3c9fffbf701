package dev.solde.billing.testkit;

import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.PeriodTotals;
import dev.solde.billing.port.TenantLock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Storages that load or append wrongly, each in one way. */
final class BrokenLedgers {

    private BrokenLedgers() {}

    /** The rows of new allocations are not written. */
    static BillingStorage lostAllocation() {
        return Broken.ledgers(sound -> new DelegatingLedgers(sound) {
            @Override
            public void append(JournalRecord record, Ledger before, Ledger after) {
                super.append(record, before, new Ledger(after.account(), after.items(), before.allocations()));
            }
        });
    }

    /** What is open of items that were there before is not written. */
    static BillingStorage openAmountNotUpdated() {
        return Broken.ledgers(sound -> new DelegatingLedgers(sound) {
            @Override
            public void append(JournalRecord record, Ledger before, Ledger after) {
                Map<dev.solde.billing.ledger.ItemId, OpenItem> items = new LinkedHashMap<>(after.items());
                items.putAll(before.items());
                super.append(record, before, new Ledger(after.account(), items, after.allocations()));
            }
        });
    }

    /** The record under a key is not found. */
    static BillingStorage keyIgnored() {
        return loading(loaded -> loaded.toBuilder().replay(Optional.empty()).build());
    }

    /** Sources are not remembered. */
    static BillingStorage sourcesForgotten() {
        return loading(loaded -> loaded.toBuilder().billedSources(Map.of()).build());
    }

    /** Numbers from outside are not looked up. */
    static BillingStorage numberNotLookedUp() {
        return loading(
                loaded -> loaded.toBuilder().numberTakenBy(Optional.empty()).build());
    }

    /** Of the credit notes of an invoice only the first is found. */
    static BillingStorage creditNotesForgotten() {
        return loading(loaded -> loaded.toBuilder()
                .credited(loaded.credited()
                        .subList(0, Math.min(2, loaded.credited().size())))
                .build());
    }

    /** The allocations of an item are not found. */
    static BillingStorage allocationsOfItemsNotFound() {
        return Broken.ledgers(sound -> new DelegatingLedgers(sound) {
            @Override
            protected LoadScope asked(LoadScope scope) {
                return scope.toBuilder().allocationsOf(Set.of()).build();
            }
        });
    }

    private static BillingStorage loading(java.util.function.UnaryOperator<Loaded> change) {
        return Broken.ledgers(sound -> new DelegatingLedgers(sound) {
            @Override
            protected Loaded found(Loaded loaded) {
                return change.apply(loaded);
            }
        });
    }

    /** Only the first block of open items is ever read. */
    static BillingStorage onlyTheFirstBlock() {
        return Broken.ledgers(sound -> new DelegatingLedgers(sound) {
            @Override
            public List<OpenItem> openItems(AccountId account, Side side, Optional<OpenItem> after, int limit) {
                return after.isPresent() ? List.of() : super.openItems(account, side, after, limit);
            }
        });
    }

    /** A debit's own credit notes are not found. */
    static BillingStorage ownCreditNotesNotFound() {
        return Broken.ledgers(sound -> new DelegatingLedgers(sound) {
            @Override
            public List<OpenItem> openCreditNotesOf(AccountId account, Collection<InvoiceId> invoices) {
                return List.of();
            }
        });
    }

    /** An erased text is read as if there had never been one. */
    static BillingStorage erasedMistakenForAbsent() {
        return Broken.reader(sound -> new DelegatingReader(sound) {
            @Override
            public dev.solde.billing.ledger.Page<JournalRecord> journal(
                    AccountId account, dev.solde.billing.ledger.PageRequest page) {
                return super.journal(account, page)
                        .map(record -> BrokenReaders.copy(
                                record,
                                record.reason().filter(text -> !text.equals(FreeText.erased())),
                                record.textDigests()));
            }
        });
    }

    /** Texts are erased in the journal of the first record only. */
    static BillingStorage textsNotErased() {
        return Broken.ledgers(sound -> new DelegatingLedgers(sound) {
            @Override
            public void eraseTexts(AccountId account, long throughSequence) {
                super.eraseTexts(account, 1);
            }
        });
    }

    /** Expected payments on an item are not found. */
    static BillingStorage reservationsForgotten() {
        return scoped(scope -> scope.toBuilder().expectedOn(Set.of()).build());
    }

    /** What came of a payment is not found. */
    static BillingStorage descendantsNotFound() {
        return scoped(scope -> scope.toBuilder().descendantsOf(Set.of()).build());
    }

    /** The closure before is not found. */
    static BillingStorage previousClosureForgotten() {
        return loading(loaded -> loaded.toBuilder()
                .period(loaded.period()
                        .map(period -> new PeriodTotals(Optional.empty(), period.debitMinor(), period.creditMinor())))
                .build());
    }

    private static BillingStorage scoped(java.util.function.UnaryOperator<LoadScope> change) {
        return Broken.ledgers(sound -> new DelegatingLedgers(sound) {
            @Override
            protected LoadScope asked(LoadScope scope) {
                return change.apply(scope);
            }
        });
    }

    /** The tenant's lock date is not kept. */
    static BillingStorage tenantNotLocked() {
        return new DelegatingStorage(InMemoryBillingStorage.create()) {
            @Override
            protected LedgerTransaction decorate(TenantId tenant, LedgerTransaction sound) {
                return new DelegatingTransaction(
                        sound.ledgers(),
                        sound.numbers(),
                        sound.drafts(),
                        new Forgetful(),
                        sound.reader(),
                        sound.isJoined(),
                        sound::flush);
            }
        };
    }

    private static final class Forgetful implements TenantLock {

        @Override
        public Optional<LocalDate> share() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> lock() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> peek() {
            return Optional.empty();
        }

        @Override
        public void move(LocalDate through) {}
    }
}
