package dev.solde.billing.core.evolution;

import dev.solde.billing.fact.AccountRevised;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.CurrencyUnit;

/** What facts change of the account itself: balance, counts, dates, lock and settings; the items belong to {@link LedgerEvolution}. */
final class AccountEvolution {

    private final AccountState start;
    private long sequence;
    private long entries;
    private long balance;
    private long openDebit;
    private long openCredit;
    private Optional<LocalDate> highWater;
    private long backdatedDays;
    private Instant recordedAt;
    private Digest head;
    private Optional<LocalDate> lockedThrough;
    private AccountSettings settings;
    private Optional<FreeText> party;

    AccountEvolution(AccountState start) {
        this.start = start;
        sequence = start.version() + 1;
        entries = start.entries();
        balance = start.balanceMinor();
        openDebit = start.openDebitMinor();
        openCredit = start.openCreditMinor();
        highWater = start.postingHighWater();
        backdatedDays = start.backdatedDays();
        recordedAt = start.recordedAt();
        head = start.head();
        lockedThrough = start.lockedThrough();
        settings = start.settings();
        party = start.party();
    }

    /** As of the facts applied so far. */
    AccountState state() {
        return new AccountState(
                start.id(),
                start.currency(),
                sequence - 1,
                entries,
                balance,
                openDebit,
                openCredit,
                lockedThrough,
                highWater,
                backdatedDays,
                recordedAt,
                head,
                settings,
                party);
    }

    /** The number of the record that is being made or applied. */
    long sequence() {
        return sequence;
    }

    CurrencyUnit currency() {
        return start.currency();
    }

    /** All facts of the record are applied; the next ones belong to the record after it. */
    void recorded(JournalRecord record) {
        recordedAt = record.recordedAt();
        head = record.hash();
        sequence++;
    }

    void revised(AccountRevised fact) {
        requireEqual("currency", start.currency().getCurrencyCode(), fact.currency());
        settings = fact.settings();
        party = fact.party();
    }

    void posted(EntryPosted fact) {
        long after = Math.addExact(balance, fact.item().kind().side().signed(fact.amountMinor()));
        LocalDate posted = fact.postingDate();
        requireAfterLock(posted);
        LocalDate high = highWater.filter(posted::isBefore).orElse(posted);
        requireEqual("entry number", entries + 1, fact.entryNumber());
        requireEqual("running balance", after, fact.balanceAfterMinor());
        requireEqual("posting high water", high, fact.postingHighWater());
        balance = after;
        entries++;
        highWater = Optional.of(high);
        backdatedDays = Math.max(backdatedDays, high.toEpochDay() - posted.toEpochDay());
        requireEqual("backdated days", backdatedDays, fact.backdatedDays());
    }

    /** The open amount of an item of this side changed by so much. */
    void opened(Side side, long change) {
        switch (side) {
            case DEBIT -> openDebit = Math.addExact(openDebit, change);
            case CREDIT -> openCredit = Math.addExact(openCredit, change);
        }
    }

    void closed(PeriodClosed fact) {
        if (lockedThrough.filter(locked -> !fact.through().isAfter(locked)).isPresent()) {
            throw new IllegalStateException(
                    "a period is closed through " + fact.through() + " after one through " + lockedThrough.get());
        }
        lockedThrough = Optional.of(fact.through());
    }

    /** The account's own copy of the party is gone, too, unless the same record says it again; the settings stay. */
    void textsErased() {
        party = party.map(text -> FreeText.erased());
    }

    /** Nothing is posted or effective in a closed period. */
    void requireAfterLock(LocalDate date) {
        if (lockedThrough.isPresent() && !date.isAfter(lockedThrough.get())) {
            throw new IllegalStateException("record " + sequence + " of account " + start.id() + " counts on " + date
                    + ", in a period closed through " + lockedThrough.get());
        }
    }

    private void requireEqual(String what, Object computed, Object claimed) {
        if (!computed.equals(claimed)) {
            throw new IllegalStateException(what + " of record " + sequence + " of account " + start.id() + " is "
                    + claimed + ", but the facts say " + computed);
        }
    }
}
