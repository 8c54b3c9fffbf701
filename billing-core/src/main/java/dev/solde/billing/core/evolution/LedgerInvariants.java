package dev.solde.billing.core.evolution;

import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;

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
        require(
                after.account().version() == before.account().version() + 1,
                "the version goes from " + before.account().version() + " to "
                        + after.account().version());
    }

    /** A record is not made before the one it follows. */
    static void timeDoesNotGoBack(Ledger before, Ledger after) {
        require(
                !after.account().recordedAt().isBefore(before.account().recordedAt()),
                "recorded at " + after.account().recordedAt() + ", before "
                        + before.account().recordedAt());
    }

    /** The balance changes by what the open debits change less what the open credits change. */
    static void balanceMovesWithOpenAmounts(Ledger before, Ledger after) {
        AccountState was = before.account();
        AccountState is = after.account();
        long balance = is.balanceMinor() - was.balanceMinor();
        long open = is.openDebitMinor() - was.openDebitMinor() - is.openCreditMinor() + was.openCreditMinor();
        require(balance == open, "the balance moves by " + balance + ", the open amounts by " + open);
    }

    /** The totals of open debits and credits change by what the items at hand change. */
    static void openTotalsMoveWithItems(Ledger before, Ledger after) {
        require(
                after.account().openDebitMinor() - before.account().openDebitMinor()
                        == open(after, Side.DEBIT) - open(before, Side.DEBIT),
                "the total of open debits does not move with the debits");
        require(
                after.account().openCreditMinor() - before.account().openCreditMinor()
                        == open(after, Side.CREDIT) - open(before, Side.CREDIT),
                "the total of open credits does not move with the credits");
    }

    /** Of every item at hand between nothing and all is open. */
    static void openAmountsStayWithinAmounts(Ledger after) {
        for (OpenItem item : after.items().values()) {
            require(
                    item.openMinor() >= 0 && item.openMinor() <= item.amountMinor(),
                    "of " + item.id() + " over " + item.amountMinor() + " is open " + item.openMinor());
        }
    }

    /** Of every item at hand between nothing and all was taken back. */
    static void noMoreIsTakenBackThanThereWas(Ledger after) {
        for (OpenItem item : after.items().values()) {
            require(
                    item.returnedMinor() >= 0 && item.returnedMinor() <= item.amountMinor(),
                    "of " + item.id() + " over " + item.amountMinor() + " was taken back " + item.returnedMinor());
            require(
                    item.refundedMinor() >= 0 && item.refundedMinor() <= item.amountMinor(),
                    "of " + item.id() + " over " + item.amountMinor() + " was refunded " + item.refundedMinor());
        }
    }

    private static long open(Ledger ledger, Side side) {
        return ledger.items().values().stream()
                .filter(item -> item.side() == side)
                .mapToLong(OpenItem::openMinor)
                .sum();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("broken invariant: " + otherwise);
        }
    }
}
