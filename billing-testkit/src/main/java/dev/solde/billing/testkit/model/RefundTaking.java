package dev.solde.billing.testkit.model;

import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.testkit.model.RefundVerbs.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a refund of payments takes, source by source, each on all payments before the next. */
final class RefundTaking {

    /** A payment, its money, the allocations that may end, and how much may be counted to it. */
    private record Route(
            ModelItem payment,
            List<ModelItem> money,
            List<ModelLink> held,
            List<ModelLink> ending,
            long limit,
            Map<ModelItem, Long> taken) {

        long room() {
            return limit - taken.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private final ModelBooks books;
    private final List<Route> routes = new ArrayList<>();
    private final Map<ModelItem, Long> reserved = new HashMap<>();
    private final Map<ModelLink, Long> ended = new LinkedHashMap<>();
    private long missing;
    private long unapplied;

    private RefundTaking(ModelBooks books) {
        this.books = books;
    }

    static RefundTaking ofPayment(ModelBooks books, ModelItem payment) {
        RefundTaking taking = new RefundTaking(books);
        taking.route(payment, debit -> true, Long.MAX_VALUE);
        return taking;
    }

    /** Of each payment at most what it settles of the invoice, the payment allocated last first. */
    static RefundTaking ofInvoice(ModelBooks books, ModelItem invoice) {
        RefundTaking taking = new RefundTaking(books);
        List<ModelLink> settling = books.links(invoice).stream()
                .filter(link -> link.lock == AllocationLock.NONE)
                .sorted(ModelLink.FREED_FIRST)
                .toList();
        settling.stream()
                .flatMap(link -> taking.paymentOf(link.credit).stream())
                .distinct()
                .forEach(payment -> {
                    List<ModelItem> money = ReversalVerbs.money(books, payment);
                    long settled = settling.stream()
                            .filter(link -> money.contains(link.credit))
                            .mapToLong(link -> link.live)
                            .sum();
                    taking.route(payment, invoice::equals, settled);
                });
        return taking;
    }

    private List<ModelItem> paymentOf(ModelItem credit) {
        return switch (credit.kind) {
            case PAYMENT -> List.of(credit);
            case PAYMENT_REINSTATEMENT -> List.of(books.item(books.item(credit.origin).origin));
            default -> List.of();
        };
    }

    private void route(ModelItem payment, Predicate<ModelItem> mayReopen, long most) {
        List<ModelItem> money = ReversalVerbs.money(books, payment);
        List<ModelLink> held = ReversalVerbs.freeable(books, money);
        routes.add(new Route(
                payment,
                money,
                held,
                held.stream()
                        .filter(link -> link.lock == AllocationLock.NONE && mayReopen.test(link.debit))
                        .toList(),
                Math.min(most, Math.max(0, payment.amount - payment.returned - payment.refunded)),
                new LinkedHashMap<>()));
    }

    String refusal(long cents, Source source) {
        if (cents > routes.stream().mapToLong(Route::limit).sum()) {
            return "exceeds-refundable-amount";
        }
        gather(cents, source);
        return missing > 0 ? "payment-allocated" : "";
    }

    void apply(long cents, Source source) {
        gather(cents, source);
        ended.forEach((link, part) -> books.end(link, part, books.state.today));
        routes.stream()
                .filter(route -> !route.taken().isEmpty())
                .forEach(route -> RefundVerbs.refund(books, route.taken(), route.payment().number));
    }

    private void gather(long cents, Source source) {
        missing = cents;
        routes.forEach(route -> route.money().forEach(credit -> unapplied += take(route, credit, missing)));
        if (source != Source.UNAPPLIED_ONLY) {
            takeNotes();
        }
        if (source == Source.REOPEN_LATEST) {
            routes.forEach(route -> route.ending().forEach(link -> reopen(route, link)));
        }
    }

    /** Open credit notes, those of the payments' invoices first, as far as the account has net credit. */
    private void takeNotes() {
        List<ModelItem> own = routes.stream()
                .flatMap(route -> route.held().stream())
                .map(link -> link.debit)
                .toList();
        List<ModelItem> notes = books.credits()
                .filter(credit -> credit.kind == ItemKind.CREDIT_NOTE)
                .sorted(Comparator.comparing(note -> own.stream().noneMatch(note::isNoteOf)))
                .toList();
        long left = Math.max(0, -books.account.balance() - unapplied);
        for (Route route : routes) {
            for (ModelItem note : notes) {
                left -= take(route, note, left);
            }
        }
    }

    private long take(Route route, ModelItem credit, long most) {
        long open = credit.open - reserved.getOrDefault(credit, 0L);
        long part = Math.max(0, Math.min(Math.min(open, most), Math.min(route.room(), missing)));
        reserved.merge(credit, part, Long::sum);
        count(route, credit, part);
        return part;
    }

    private void reopen(Route route, ModelLink link) {
        long part = Math.min(Math.min(link.live - ended.getOrDefault(link, 0L), missing), route.room());
        if (part > 0) {
            ended.merge(link, part, Long::sum);
            count(route, link.credit, part);
        }
    }

    private void count(Route route, ModelItem credit, long part) {
        if (part > 0) {
            route.taken().merge(credit, part, Long::sum);
            missing -= part;
        }
    }
}
