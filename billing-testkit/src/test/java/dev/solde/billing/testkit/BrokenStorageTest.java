package dev.solde.billing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.HostTransaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** For each promise that a storage may break there is a test of the contract that notices; a sound storage passes it. */
class BrokenStorageTest {

    /** A promise that is broken, and the tests that notice. */
    enum Promise {
        ALLOCATIONS_ARE_KEPT(
                BrokenLedgers::lostAllocation, "an_allocation_lowers_what_is_open_of_both_and_not_the_balance"),
        OPEN_AMOUNTS_ARE_UPDATED(
                BrokenLedgers::openAmountNotUpdated, "an_allocation_lowers_what_is_open_of_both_and_not_the_balance"),
        KEYS_ARE_FOUND(BrokenLedgers::keyIgnored, "a_retry_returns_the_first_result_and_writes_nothing"),
        SOURCES_ARE_FOUND(BrokenLedgers::sourcesForgotten, "a_source_is_billed_once_until_a_credit_note_releases_it"),
        NUMBERS_ARE_LOOKED_UP(
                BrokenLedgers::numberNotLookedUp, "an_external_number_is_unique_in_the_tenant_and_not_one_of_a_series"),
        CREDIT_NOTES_ARE_FOUND(
                BrokenLedgers::creditNotesForgotten, "four_credit_notes_of_an_invoice_of_334_99_sum_to_it"),
        ALLOCATIONS_OF_ITEMS_ARE_FOUND(
                BrokenLedgers::allocationsOfItemsNotFound,
                "the_live_allocations_of_an_item_come_with_the_items_at_both_ends"),
        BLOCKS_GO_ON(BrokenLedgers::onlyTheFirstBlock, "afterwards_there_is_not_both_an_open_debit_and_an_open_credit"),
        OWN_CREDIT_NOTES_ARE_FOUND(
                BrokenLedgers::ownCreditNotesNotFound, "a_debits_own_credit_note_comes_before_older_credits"),
        ERASED_IS_NOT_ABSENT(
                BrokenLedgers::erasedMistakenForAbsent,
                "every_text_up_to_the_day_is_gone_and_the_chain_still_verifies"),
        TEXTS_ARE_ERASED(
                BrokenLedgers::textsNotErased, "every_text_up_to_the_day_is_gone_and_the_chain_still_verifies"),
        NUMBERS_HAVE_NO_GAP(BrokenNumbers::gap, "numbers_are_consecutive_over_all_accounts_of_a_tenant"),
        NUMBERS_ARE_GIVEN_ONCE(BrokenNumbers::duplicate, "numbers_are_consecutive_over_all_accounts_of_a_tenant"),
        DATES_HOLD_ACROSS_YEARS(
                BrokenNumbers::datesOfTheYearOnly, "counters_begin_anew_each_year_and_strict_dates_hold_across_years"),
        COUNTERS_ROLL_BACK(BrokenNumbers::countersNotRolledBack, "what_a_host_rolls_back_never_was"),
        WHO_WAITED_SEES_THE_OTHER(
                BrokenNumbers::staleAfterTheLock, "a_command_that_waited_sees_what_the_other_wrote_its_key_included"),
        TENANTS_ARE_APART(BrokenReaders::otherTenantsRows, "no_read_shows_another_tenants_rows"),
        RUNNING_BALANCES_ARE_RIGHT(
                BrokenReaders::wrongRunningBalance,
                "entries_have_a_side_a_positive_amount_a_number_and_the_balance_after_them"),
        RECORDS_COME_IN_ORDER(
                BrokenReaders::swappedRecords, "the_journal_gives_back_exactly_the_facts_that_were_appended"),
        RECORDS_ARE_COMPLETE(
                BrokenReaders::lastRecordMissing, "the_journal_gives_back_exactly_the_facts_that_were_appended"),
        DIGESTS_ARE_KEPT(
                BrokenReaders::lostTextDigests, "every_hash_covers_the_hash_before_it_and_the_canonical_record"),
        TIME_IS_EXACT(BrokenReaders::timeInSeconds, "recorded_at_never_decreases_though_the_clock_goes_back"),
        HEADS_ARE_THE_LAST(
                BrokenReaders::wrongHeads, "a_head_kept_elsewhere_and_the_digest_of_all_heads_show_a_cut_tail"),
        THE_PAST_KNOWS_DEALLOCATIONS(
                BrokenReaders::deallocationsIgnoredInThePast,
                "a_read_as_of_a_day_counts_what_was_posted_and_effective_by_then"),
        THE_PAST_IGNORES_THE_FUTURE(
                BrokenReaders::knownAtIgnored, "a_read_as_known_then_ignores_what_was_recorded_later"),
        PAGES_ARE_COMPLETE(BrokenReaders::pagesSkipARow, "pages_of_every_size_give_the_same_rows"),
        RESERVATIONS_ARE_FOUND(
                BrokenLedgers::reservationsForgotten,
                "what_is_reserved_is_reserved_against_other_expected_payments_only"),
        DESCENDANTS_ARE_FOUND(BrokenLedgers::descendantsNotFound, "money_that_came_back_can_be_lost_again"),
        CLOSURES_ARE_FOUND(
                BrokenLedgers::previousClosureForgotten, "a_closure_holds_the_totals_of_its_period_and_perpetual_ones"),
        TENANTS_ARE_LOCKED(
                BrokenLedgers::tenantNotLocked, "an_account_that_is_opened_in_a_closed_tenant_begins_closed"),
        THE_LATEST_REVISION_IS_TOLD(BrokenReaders::firstRevisionOnly, "a_promise_ends_once"),
        RECORDS_ARE_ON_THE_FEED(
                BrokenFeeds::lastRecordMissing, "the_feed_has_the_records_of_all_accounts_each_in_record_order"),
        THE_FEED_IS_IN_RECORD_ORDER(
                BrokenFeeds::swappedRecords, "the_feed_has_the_records_of_all_accounts_each_in_record_order"),
        THE_FEED_GROWS_AT_ITS_END(BrokenFeeds::growsInTheMiddle, "the_feed_grows_at_its_end_only"),
        POSITIONS_ARE_KEPT(
                BrokenFeeds::positionForgotten, "a_consumer_is_given_every_event_in_order_and_goes_on_where_it_was"),
        CONSUMERS_ARE_APART(BrokenFeeds::onePositionForAll, "consumers_do_not_know_of_each_other"),
        A_FAILED_CHUNK_IS_KEPT_IN_PART(
                BrokenFeeds::chunkTakenForHandled,
                "an_exception_of_the_handler_leaves_the_position_at_the_last_event_that_was_handled"),
        CONSUMERS_ARE_LOCKED(BrokenFeeds::notLocked, "one_at_a_time_delivers_to_a_consumer"),
        FEEDS_OF_TENANTS_ARE_APART(BrokenFeeds::otherTenantsFeed, "each_tenant_has_a_feed_of_its_own"),
        ROLLBACK_IS_ROLLBACK(InMemoryBillingStorage::create, "what_a_host_rolls_back_never_was");

        private final Supplier<BillingStorage> broken;
        private final String test;

        Promise(Supplier<BillingStorage> broken, String test) {
            this.broken = broken;
            this.test = test;
        }
    }

    @ParameterizedTest
    @EnumSource(Promise.class)
    void a_storage_that_breaks_a_promise_fails_the_test_that_is_about_it(Promise promise) {
        HostTransactionFactory transactions = promise == Promise.ROLLBACK_IS_ROLLBACK
                ? storage -> new CommitsAnyway(new InMemoryHostTransactions().begin(storage))
                : new InMemoryHostTransactions();
        Set<String> failed = failing(promise.broken, transactions, List.of(promise.test));
        SeededBugs.report(promise.name(), promise.test, failed.contains(promise.test));
        assertThat(failed).containsExactly(promise.test);
    }

    @org.junit.jupiter.api.Test
    void a_sound_storage_passes_all_of_them_also_behind_the_delegating_classes() {
        List<String> tests = Stream.of(Promise.values())
                .map(promise -> promise.test)
                .distinct()
                .toList();
        assertThat(failing(() -> Broken.ledgers(DelegatingLedgers::new), new InMemoryHostTransactions(), tests))
                .isEmpty();
        assertThat(failing(() -> Broken.numbers(DelegatingNumbers::new), new InMemoryHostTransactions(), tests))
                .isEmpty();
        assertThat(failing(() -> Broken.reader(DelegatingReader::new), new InMemoryHostTransactions(), tests))
                .isEmpty();
    }

    /** Runs these tests of the contract on such a storage and gives the names of those that failed. */
    private static Set<String> failing(
            Supplier<BillingStorage> storages, HostTransactionFactory transactions, List<String> tests) {
        Contract.storages = storages;
        Contract.transactions = transactions;
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(tests.stream()
                        .map(test -> selectMethod(Contract.class, test))
                        .toList())
                .configurationParameters(Map.of("junit.jupiter.execution.parallel.enabled", "false"))
                .build();
        Set<String> failed = new TreeSet<>();
        int[] executed = {0};
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    executed[0]++;
                    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                        failed.add(test.getDisplayName().replace("()", ""));
                    }
                }
            }
        });
        assertThat(executed[0]).as("tests that were run").isEqualTo(tests.size());
        return failed;
    }

    /** The contract on the storage at hand; not found by the build itself, because it is nested. */
    static class Contract extends StorageContract {

        static Supplier<BillingStorage> storages = InMemoryBillingStorage::create;
        static HostTransactionFactory transactions = new InMemoryHostTransactions();

        @Override
        protected BillingStorage newStorage() {
            return storages.get();
        }

        @Override
        protected Optional<HostTransactionFactory> transactions() {
            return Optional.of(transactions);
        }
    }

    /** A transaction that cannot be rolled back. */
    private record CommitsAnyway(HostedTransaction sound) implements HostedTransaction {

        @Override
        public HostTransaction handle() {
            return sound.handle();
        }

        @Override
        public void commit() {
            sound.commit();
        }

        @Override
        public void rollback() {
            sound.commit();
        }

        @Override
        public void close() {
            sound.close();
        }
    }
}
