package dev.solde.billing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.EventFeed;
import dev.solde.billing.FeedPage;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What always holds of the feed: it has the journal of every account, each record once, at growing positions. */
public final class FeedChecker {

    private static final int PAGE = 100;

    private FeedChecker() {}

    /** Fails unless it holds of the kernel's tenant. */
    public static void check(Billing kernel) {
        List<FeedEvent> events = all(kernel.feed());
        assertThat(events.stream().map(event -> event.position().value()))
                .as("positions")
                .isSorted()
                .doesNotHaveDuplicates();
        Map<AccountId, List<JournalRecord>> onFeed = events.stream()
                .map(FeedEvent::record)
                .collect(Collectors.groupingBy(JournalRecord::account, TreeMap::new, Collectors.toList()));
        assertThat(onFeed).as("the feed by account").isEqualTo(journals(kernel));
    }

    private static Map<AccountId, List<JournalRecord>> journals(Billing kernel) {
        Map<AccountId, List<JournalRecord>> journals = new TreeMap<>();
        try (Stream<JournalHead> heads = kernel.queries().exportHeads()) {
            heads.map(JournalHead::account)
                    .forEach(account -> journals.put(
                            account, Pages.all(page -> kernel.queries().journal(account, page))));
        }
        return journals;
    }

    /** All that is on the feed. */
    static List<FeedEvent> all(EventFeed feed) {
        return after(feed, FeedPosition.START, PAGE);
    }

    /** All that is on the feed after a position, read by pages of this size. */
    public static List<FeedEvent> after(EventFeed feed, FeedPosition position, int limit) {
        List<FeedEvent> events = new ArrayList<>();
        FeedPage page = feed.after(position, limit);
        while (!page.events().isEmpty()) {
            events.addAll(page.events());
            page = feed.after(page.end(), limit);
        }
        return events;
    }
}
