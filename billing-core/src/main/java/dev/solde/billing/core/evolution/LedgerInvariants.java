package dev.solde.billing.core.evolution;

import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import java.time.Instant;

/**
 * What must hold between a ledger and the same ledger one record later, checked before anything is written. Each method is one
 * invariant; a broken one is a defect of the kernel, so it is an {@link IllegalStateException} and nothing is saved.
 */
public final class LedgerInvariants {

    private LedgerInvariants() {}

    /** Checks all of them. */
    public static void check(Ledger before, Ledger after) {
        versionGrowsByOne(before, after);
        timeDoesNotGoBack(before, after);
        balanceMovesWithOpenAmounts(before, after);
        openTotalsMoveWithItems(before, after);
        openAmountsStayWithinAmounts(after);
        noMoreIsTakenBackThanThereWas(after);
    }

    /** A record raises the version by exactly one. */
    static void versionGrowsByOne(Ledger before, Ledger after) {
        long was = before.account().version();
        long is = after.account().version();
        if (is != was + 1) {
            throw broken("the version goes from " + was + " to " + is);
        }
    }

    /** A record is not made before the one it follows. */
    static void timeDoesNotGoBack(Ledger before, Ledger after) {
        Instant was = before.account().recordedAt();
        Instant is = after.account().recordedAt();
        if (is.isBefore(was)) {
            throw broken("recorded at " + is + ", before " + was);
        }
    }

    /** The balance changes by what the open debits change less what the open credits change. */
    static void balanceMovesWithOpenAmounts(Ledger before, Ledger after) {
        AccountState was = before.account();
        AccountState is = after.account();
        long balance = is.balanceMinor() - was.balanceMinor();
        long open = is.openDebitMinor() - was.openDebitMinor() - is.openCreditMinor() + was.openCreditMinor();
        if (balance != open) {
            throw broken("the balance moves by " + balance + ", the open amounts by " + open);
        }
    }

    /** The totals of open debits and credits change by what the items at hand change. */
    static void openTotalsMoveWithItems(Ledger before, Ledger after) {
        long debits = after.account().openDebitMinor() - before.account().openDebitMinor();
        if (debits != open(after, Side.DEBIT) - open(before, Side.DEBIT)) {
            throw broken("the total of open debits does not move with the debits");
        }
        long credits = after.account().openCreditMinor() - before.account().openCreditMinor();
        if (credits != open(after, Side.CREDIT) - open(before, Side.CREDIT)) {
            throw broken("the total of open credits does not move with the credits");
        }
    }

    /** Of every item at hand between nothing and all is open. */
    static void openAmountsStayWithinAmounts(Ledger after) {
        for (OpenItem item : after.items().values()) {
            if (item.openMinor() < 0 || item.openMinor() > item.amountMinor()) {
                throw broken("of " + item.id() + " over " + item.amountMinor() + " is open " + item.openMinor());
            }
        }
    }

    /** Of every item at hand between nothing and all was taken back. */
    static void noMoreIsTakenBackThanThereWas(Ledger after) {
        for (OpenItem item : after.items().values()) {
            if (item.returnedMinor() < 0 || item.returnedMinor() > item.amountMinor()) {
                throw broken(
                        "of " + item.id() + " over " + item.amountMinor() + " was taken back " + item.returnedMinor());
            }
            if (item.refundedMinor() < 0 || item.refundedMinor() > item.amountMinor()) {
                throw broken(
                        "of " + item.id() + " over " + item.amountMinor() + " was refunded " + item.refundedMinor());
            }
        }
    }

    private static long open(Ledger ledger, Side side) {
        long open = 0;
        for (OpenItem item : ledger.items().values()) {
            if (item.side() == side) {
                open += item.openMinor();
            }
        }
        return open;
    }

    private static IllegalStateException broken(String how) {
        return new IllegalStateException("broken invariant: " + how);
    }
}
