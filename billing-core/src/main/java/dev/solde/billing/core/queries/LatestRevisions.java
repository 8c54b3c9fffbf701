package dev.solde.billing.core.queries;

import dev.solde.billing.core.paging.Pages;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.ReadView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a journal says last of the things that are revised, and of closed periods, compared with what a storage tells. */
final class LatestRevisions {

    private final Map<RefundId, RefundRevised> refunds = new LinkedHashMap<>();
    private final Map<PendingEntryId, PendingEntryRevised> entries = new LinkedHashMap<>();
    private final Map<ExpectedPaymentId, ExpectedPaymentRevised> expected = new LinkedHashMap<>();
    private final List<PeriodClosed> closures = new ArrayList<>();

    /** Takes the next fact. */
    void follow(Fact fact) {
        if (fact instanceof RefundRevised refund) {
            refunds.put(refund.refund(), refund);
        } else if (fact instanceof PendingEntryRevised entry) {
            entries.put(entry.entry(), entry);
        } else if (fact instanceof ExpectedPaymentRevised payment) {
            expected.put(payment.expected(), payment);
        } else if (fact instanceof PeriodClosed closed) {
            closures.add(closed);
        }
    }

    /** The first difference. */
    Optional<String> difference(AccountId account, BillingReader reader, SettledComparison settling) {
        ReadView now = ReadView.NOW;
        return single("refund", refunds, id -> reader.refund(id, now), settling)
                .or(() -> single("pending entry", entries, id -> reader.pendingEntry(id, now), settling))
                .or(() -> single("expected payment", expected, id -> reader.expectedPayment(id, now), settling))
                .or(() -> settling.settled(
                        () -> listed("refunds", refunds.values().stream(), page -> reader.refunds(account, now, page))))
                .or(() -> settling.settled(() -> listed(
                        "pending entries",
                        entries.values().stream().filter(entry -> entry.state() == PendingEntryState.PENDING),
                        page -> reader.pendingEntries(account, now, page))))
                .or(() -> settling.settled(() -> listed(
                        "expected payments",
                        expected.values().stream()
                                .filter(payment -> payment.state().isLive()),
                        page -> reader.expectedPayments(account, now, page))))
                .or(() -> settling.settled(
                        () -> listed("closed periods", closures.stream(), page -> reader.closures(account, page))));
    }

    private static <I, F> Optional<String> single(
            String what, Map<I, F> latest, Function<I, Optional<F>> read, SettledComparison settling) {
        return List.copyOf(latest.keySet()).stream()
                .flatMap(id -> settling.settled(() -> single(what, latest.get(id), read.apply(id))).stream())
                .findFirst();
    }

    private static <F> Optional<String> single(String what, F fact, Optional<F> kept) {
        return kept.equals(Optional.of(fact))
                ? Optional.empty()
                : Optional.of("the " + what + " is kept as " + kept + ", but the facts say " + fact);
    }

    /** Whatever the order: exactly these, each once. */
    private static <F> Optional<String> listed(String what, Stream<F> facts, Function<PageRequest, Page<F>> read) {
        Collection<F> expected = facts.toList();
        Collection<F> kept = Pages.stream(read).toList();
        return kept.size() == expected.size() && new HashSet<>(kept).equals(new HashSet<>(expected))
                ? Optional.empty()
                : Optional.of(what + " are listed as " + kept + ", but the facts say " + expected);
    }
}
