package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.DisputeItem;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.FailScheduled;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.ReversalCause;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.ReadView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a storage keeps beside the facts is proved by them: a row that somebody changed is found by the verification. */
public interface StoredStateContract extends ContractPart {

    private ExpectedPaymentId story() {
        billing().openAccount(open(DUPONT));
        billing().closePeriod(ClosePeriod.of(DUPONT, TODAY.minusDays(1)));
        PaymentId payment = billing().recordPayment(payment(DUPONT, "50.00")).id();
        billing()
                .reversePayment(ReversePayment.builder(payment, ReversalCause.BOUNCED)
                        .fee(eur("8.00"), NO_TAX)
                        .build());
        billing().disputeItem(DisputeItem.of(payment));
        ExpectedPaymentId expected = billing()
                .schedulePayment(SchedulePayment.builder(DUPONT, eur("5.00"), PaymentMethod.CHEQUE, TODAY.plusDays(9))
                        .build())
                .id();
        billing().failScheduled(FailScheduled.of(expected, "cheque lost"));
        billing()
                .reservePayment(ReservePayment.builder(DUPONT, eur("5.00"), PaymentMethod.CARD)
                        .build());
        return expected;
    }

    private Optional<String> found(UnaryOperator<BillingReader> tampering) {
        return bench().on(sound -> new DelegatingStorage(sound) {
                    @Override
                    protected BillingReader decorate(TenantId tenant, BillingReader reader) {
                        return tampering.apply(reader);
                    }
                })
                .queries()
                .verify(DUPONT)
                .firstDifference()
                .map(difference -> difference.sequence() + " " + difference.explanation());
    }

    /** A promise that is told as it was before it failed, and lists with a row too few. */
    @Test
    @Tag("R-139")
    default void an_expected_payment_that_is_not_kept_as_the_facts_say_is_found() {
        story();
        assertThat(found(sound -> sound)).isEmpty();
        assertThat(found(sound -> new DelegatingReader(sound) {
                    @Override
                    public Optional<ExpectedPaymentRevised> expectedPayment(ExpectedPaymentId id, ReadView view) {
                        return super.expectedPayment(id, new ReadView(Optional.empty(), OptionalLong.of(6)));
                    }
                }))
                .hasValueSatisfying(said -> assertThat(said).startsWith("9 the expected payment is kept as "));
        assertThat(found(sound -> new DelegatingReader(sound) {
                    @Override
                    public Page<ExpectedPaymentRevised> expectedPayments(
                            AccountId account, ReadView view, PageRequest page) {
                        return new Page<>(List.of(), Optional.empty());
                    }
                }))
                .hasValueSatisfying(said -> assertThat(said).startsWith("9 expected payments are listed as []"));
    }

    /** A fee that would not be billed. */
    @Test
    @Tag("R-139")
    default void a_pending_entry_that_is_not_kept_as_the_facts_say_is_found() {
        story();
        assertThat(found(sound -> new DelegatingReader(sound) {
                    @Override
                    public Optional<PendingEntryRevised> pendingEntry(PendingEntryId id, ReadView view) {
                        return Optional.empty();
                    }
                }))
                .hasValueSatisfying(
                        said -> assertThat(said).startsWith("9 the pending entry is kept as Optional.empty"));
        assertThat(found(sound -> new DelegatingReader(sound) {
                    @Override
                    public Page<PendingEntryRevised> pendingEntries(
                            AccountId account, ReadView view, PageRequest page) {
                        return new Page<>(List.of(), Optional.empty());
                    }
                }))
                .hasValueSatisfying(said -> assertThat(said).startsWith("9 pending entries are listed as []"));
    }

    /** A period that is open again, whether the row says it or the list. */
    @Test
    @Tag("R-13")
    @Tag("R-139")
    default void a_closed_period_that_is_not_kept_is_found() {
        story();
        assertThat(found(sound -> new DelegatingReader(sound) {
                    @Override
                    public Page<PeriodClosed> closures(AccountId account, PageRequest page) {
                        return new Page<>(List.of(), Optional.empty());
                    }
                }))
                .hasValueSatisfying(said -> assertThat(said).startsWith("9 closed periods are listed as []"));
        assertThat(found(sound -> new DelegatingReader(sound) {
                    @Override
                    public Optional<AccountState> account(AccountId id) {
                        return super.account(id).map(StoredStateContract::unlocked);
                    }
                }))
                .hasValueSatisfying(said -> assertThat(said).startsWith("9 the account's row is "));
    }

    private static AccountState unlocked(AccountState state) {
        return new AccountState(
                state.id(),
                state.currency(),
                state.version(),
                state.entries(),
                state.balanceMinor(),
                state.openDebitMinor(),
                state.openCreditMinor(),
                Optional.empty(),
                state.postingHighWater(),
                state.backdatedDays(),
                state.recordedAt(),
                state.head(),
                state.settings(),
                state.party());
    }

    /** A payment that could be reversed once more, a dispute that is forgotten. */
    @Test
    @Tag("R-80")
    @Tag("R-96")
    default void what_was_taken_back_or_disputed_of_an_item_is_found() {
        story();
        List<UnaryOperator<OpenItem>> changes =
                List.of(item -> item.withReturned(0), item -> item.withRefunded(1), item -> item.withDispute(false));
        for (UnaryOperator<OpenItem> change : changes) {
            assertThat(found(sound -> new DelegatingReader(sound) {
                        @Override
                        public Optional<OpenItem> item(ItemId id, ReadView view) {
                            return super.item(id, view).map(change);
                        }
                    }))
                    .hasValueSatisfying(said -> assertThat(said).startsWith("9 the item is kept as "));
        }
    }

    /** Whatever is recorded between two reads of a verification, an erasure included, is followed and not taken for a forgery. */
    @Test
    @Tag("R-139")
    @Tag("R-140")
    default void what_is_recorded_while_an_account_is_verified_makes_no_difference() {
        ExpectedPaymentId failed = story();
        bench().clock().advance(Duration.ofDays(1));
        List<Runnable> others = new ArrayList<>(List.of(
                () -> billing().recordPayment(payment(DUPONT, "3.00")),
                () -> billing().autoAllocate(AutoAllocate.of(DUPONT)),
                () -> billing().billNow(BillNow.of(DUPONT)),
                () -> billing().autoAllocate(AutoAllocate.of(DUPONT)),
                () -> billing().erase(Erase.texts(DUPONT, TODAY, "retention ended")),
                () -> billing()
                        .reservePayment(ReservePayment.builder(DUPONT, eur("1.00"), PaymentMethod.CARD)
                                .build()),
                () -> billing().closePeriod(ClosePeriod.of(DUPONT, TODAY))));
        UnaryOperator<BillingReader> beside = sound -> new DelegatingReader(sound) {
            private void meanwhile() {
                if (!others.isEmpty()) {
                    others.remove(0).run();
                }
            }

            @Override
            public Optional<AccountState> account(AccountId id) {
                meanwhile();
                return super.account(id);
            }

            @Override
            public Optional<OpenItem> item(ItemId id, ReadView view) {
                meanwhile();
                return super.item(id, view);
            }

            @Override
            public Page<LedgerEntry> entries(AccountId account, ReadView view, PageRequest page) {
                meanwhile();
                return super.entries(account, view, page);
            }

            @Override
            public Optional<ExpectedPaymentRevised> expectedPayment(ExpectedPaymentId id, ReadView view) {
                meanwhile();
                return super.expectedPayment(id, view);
            }
        };
        assertThat(found(beside)).isEmpty();
        assertThat(others).isEmpty();
        assertThat(found(sound -> new DelegatingReader(beside.apply(sound)) {
                    @Override
                    public Optional<ExpectedPaymentRevised> expectedPayment(ExpectedPaymentId id, ReadView view) {
                        return id.equals(failed) ? Optional.empty() : super.expectedPayment(id, view);
                    }
                }))
                .hasValueSatisfying(
                        said -> assertThat(said).contains("the expected payment is kept as Optional.empty"));
    }
}
