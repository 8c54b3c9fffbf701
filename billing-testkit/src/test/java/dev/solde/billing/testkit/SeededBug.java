package dev.solde.billing.testkit;

import dev.solde.billing.Billing;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.CancelScheduled;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.FailRefund;
import dev.solde.billing.command.FailScheduled;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.RefundSource;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.document.ExcessCredit;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.statement.StatementKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.money.MonetaryAmount;

/** A kernel that errs in one way: it does another thing than it was told, or it decides on what it should not have seen so. */
enum SeededBug {
    /** The control. */
    NONE(command -> command, Seen.items(item -> item.withDispute(item.disputed()))::over),
    AN_ALLOCATION_IS_A_CENT_SHORT(command -> command instanceof Allocate said
            ? Allocate.builder(
                            said.pairs().get(0).credit(),
                            said.pairs().get(0).debit(),
                            lessACent(said.pairs().get(0).amount()))
                    .effectiveDate(said.effectiveDate())
                    .commandKey(said.commandKey())
                    .build()
            : command),
    AN_ITEM_IS_NOT_ALONE_ON_ITS_SIDE(command -> command instanceof AutoAllocate said
                    && said.item().isPresent()
            ? AutoAllocate.builder(said.account()).commandKey(said.commandKey()).build()
            : command),
    A_PART_ENDS_THE_WHOLE_ALLOCATION(command -> command instanceof Deallocate said
            ? said.toBuilder().amount(Optional.empty()).build()
            : command),
    A_PART_REVERSES_THE_WHOLE_PAYMENT(command -> command instanceof ReversePayment said
            ? said.toBuilder().amount(Optional.empty()).build()
            : command),
    A_REVERSAL_FORGETS_ITS_FEE(command -> command instanceof ReversePayment said
            ? said.toBuilder().fee(Optional.empty()).build()
            : command),
    A_REFUND_REOPENS_UNASKED(command -> command instanceof RefundPayment said
            ? said.toBuilder().source(new RefundSource.ReopenLatestFirst()).build()
            : command),
    A_REFUND_IS_CANCELLED_ON_ANY_DAY(command -> command instanceof CancelRefund said
            ? FailRefund.builder(said.refund())
                    .reason("another day")
                    .commandKey(said.commandKey())
                    .build()
            : command),
    A_CALLED_OFF_PAYMENT_FAILED(command -> command instanceof FailScheduled said
            ? CancelScheduled.builder(said.expected()).build()
            : command),
    A_PROMISE_IS_MEANT_FOR_NOTHING(command -> command instanceof SchedulePayment said
            ? said.toBuilder().shares(List.of()).build()
            : command),
    A_SMALL_CREDIT_IS_GIVEN_UP_WHOLE(command -> command instanceof WriteOffCredit said
            ? said.toBuilder().amount(Optional.empty()).build()
            : command),
    EXCESS_CREDIT_IS_NOT_CARRIED_FORWARD(command -> command instanceof BillNow said
            ? said.toBuilder().excessCredit(ExcessCredit.CREDIT_NOTE).build()
            : command),
    A_PERIOD_CLOSES_A_DAY_EARLY(command -> command instanceof ClosePeriod said
            ? said.toBuilder().through(said.through().minusDays(1)).build()
            : command),
    A_STATEMENT_BRINGS_NO_BALANCE_FORWARD(command -> command instanceof GenerateStatement said
            ? said.toBuilder().kind(StatementKind.ACTIVITY).build()
            : command),
    A_CREDIT_NOTE_SETTLES_UNASKED(command -> command instanceof IssueCreditNote said
            ? said.toBuilder().settle(CreditSettlement.OWN_INVOICE).build()
            : command),
    A_PAYMENT_COUNTS_FROM_TODAY(command -> command instanceof RecordPayment said
            ? said.toBuilder().postingDate(Optional.empty()).build()
            : command),
    DISPUTES_ARE_NOT_SEEN(Seen.items(item -> item.withDispute(false))),
    REVERSALS_ARE_NOT_COUNTED(Seen.items(item -> item.withReturned(0))),
    REFUNDS_ARE_NOT_COUNTED(Seen.items(item -> item.withRefunded(0))),
    A_CREDIT_NOTE_FORGETS_ITS_INVOICE(Seen.items(item -> item.withOrigin(Optional.empty()))),
    PROMISES_ARE_NOT_RESERVED(
            Seen.asked(scope -> scope.toBuilder().expectedOn(List.of()).build())),
    ROUTED_REFUNDS_ARE_NOT_FOUND(
            Seen.asked(scope -> scope.toBuilder().refundsVia(List.of()).build())),
    REINSTATED_MONEY_IS_NOT_FOUND(
            Seen.asked(scope -> scope.toBuilder().descendantsOf(List.of()).build())),
    ENTRIES_ARE_DUE_A_DAY_LATE(Seen.asked(scope -> scope.toBuilder()
            .entriesDueBy(scope.entriesDueBy().map(day -> day.minusDays(1)))
            .build()));

    private final UnaryOperator<Command<?>> told;
    private final UnaryOperator<BillingStorage> storage;

    SeededBug(UnaryOperator<Command<?>> told) {
        this(told, UnaryOperator.identity());
    }

    SeededBug(Seen seen) {
        this(UnaryOperator.identity(), seen::over);
    }

    SeededBug(UnaryOperator<Command<?>> told, UnaryOperator<BillingStorage> storage) {
        this.told = told;
        this.storage = storage;
    }

    /** A kernel with this bug on the storage of a bench. */
    Billing on(Bench bench) {
        return Mistaking.of(bench.on(storage), told);
    }

    private static MonetaryAmount lessACent(MonetaryAmount amount) {
        long minor = Amounts.minor(amount);
        return minor == 1 ? amount : Amounts.ofMinor(minor - 1, amount.getCurrency());
    }

    /** What the kernel asks for, and what it sees of it. */
    record Seen(UnaryOperator<LoadScope> asked, UnaryOperator<OpenItem> item) {

        static Seen items(UnaryOperator<OpenItem> item) {
            return new Seen(UnaryOperator.identity(), item);
        }

        static Seen asked(UnaryOperator<LoadScope> asked) {
            return new Seen(asked, UnaryOperator.identity());
        }

        BillingStorage over(BillingStorage sound) {
            return new DelegatingStorage(sound) {
                @Override
                protected LedgerTransaction decorate(TenantId tenant, LedgerTransaction transaction) {
                    return DelegatingTransaction.with(
                            new DelegatingLedgers(transaction.ledgers()) {
                                @Override
                                protected LoadScope asked(LoadScope scope) {
                                    return asked.apply(scope);
                                }

                                @Override
                                protected Loaded found(Loaded loaded) {
                                    return changed(loaded);
                                }
                            },
                            transaction);
                }
            };
        }

        private Loaded changed(Loaded loaded) {
            var items = new LinkedHashMap<>(loaded.ledger().items());
            items.replaceAll((id, there) -> item.apply(there));
            return loaded.toBuilder()
                    .ledger(new Ledger(
                            loaded.ledger().account(), items, loaded.ledger().allocations()))
                    .build();
        }
    }
}
