package dev.solde.billing.testkit;

import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Requests as a kernel makes them, with few different amounts and days, so that items are often equal in one of them. */
public final class AllocationRequests {

    private AllocationRequests() {}

    /**
     * An open debit.
     *
     * @param openMinor what is open, above 0
     * @param dueIn days from the day of the request to the due date
     */
    public record Debit(long openMinor, int dueIn) {}

    /**
     * An open credit.
     *
     * @param openMinor what is open, above 0
     * @param note the number of the debit that a credit note corrects, counted from 0, -1 for a credit note that stands alone;
     *     empty for a payment
     */
    public record Credit(long openMinor, Optional<Integer> note) {}

    /** A request of these debits and credits, in the order of their recording, without names. */
    public static AllocationRequest of(List<Debit> debits, List<Credit> credits, long newMoneyMinor) {
        List<OpenItem> open = new ArrayList<>();
        for (int i = 0; i < debits.size(); i++) {
            ItemId id = new InvoiceId(Samples.DUPONT, new UUID(1, i));
            LocalDate due = Samples.TODAY.plusDays(debits.get(i).dueIn());
            open.add(item(id, debits.get(i).openMinor(), due, i + 2L, Optional.empty()));
        }
        List<OpenItem> waiting = new ArrayList<>();
        for (int i = 0; i < credits.size(); i++) {
            Credit credit = credits.get(i);
            UUID uuid = new UUID(2, i);
            ItemId id = credit.note().isPresent()
                    ? new CreditNoteId(Samples.DUPONT, uuid)
                    : new PaymentId(Samples.DUPONT, uuid);
            Optional<ItemId> origin = credit.note()
                    .filter(number -> number >= 0 && number < open.size())
                    .map(number -> open.get(number).id());
            waiting.add(item(id, credit.openMinor(), Samples.TODAY, debits.size() + i + 2L, origin));
        }
        return new AllocationRequest(
                Samples.DUPONT,
                debits.size() + credits.size() + 1L,
                Samples.EUR,
                Samples.TODAY,
                newMoneyMinor,
                waiting,
                open,
                Map.of());
    }

    private static OpenItem item(ItemId id, long open, LocalDate due, long sequence, Optional<ItemId> origin) {
        return new OpenItem(
                id,
                Samples.EUR,
                id instanceof PaymentId ? Optional.empty() : Optional.of(DocumentNumber.of("N-" + sequence)),
                open,
                open,
                Samples.TODAY,
                Samples.TODAY,
                due,
                sequence,
                origin,
                Samples.TODAY,
                Optional.empty(),
                OptionalLong.empty(),
                Set.of(),
                false,
                0,
                0);
    }

    /** Any request; each of the names was found on some of the debits, on none, or on all. */
    static AllocationRequest any(Random random, Set<String> names) {
        List<Debit> debits = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            debits.add(new Debit(cents(random), random.nextInt(7) - 3));
        }
        List<Credit> credits = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Optional<Integer> note = Optional.of(random.nextInt(8) - 1).filter(n -> random.nextBoolean());
            credits.add(new Credit(cents(random), note));
        }
        AllocationRequest request = of(debits, credits, random.nextBoolean() ? 0 : cents(random));
        Map<String, Set<ItemId>> found = new HashMap<>();
        for (String name : names.stream().sorted().toList()) {
            int often = random.nextInt(4);
            Set<ItemId> ids = new HashSet<>();
            request.debits().stream().filter(debit -> random.nextInt(3) < often).forEach(debit -> ids.add(debit.id()));
            if (!ids.isEmpty()) {
                found.put(name, ids);
            }
        }
        return with(request, request.credits(), request.debits(), found);
    }

    /** The same request of other lists. */
    static AllocationRequest with(
            AllocationRequest request, List<OpenItem> credits, List<OpenItem> debits, Map<String, Set<ItemId>> found) {
        return new AllocationRequest(
                request.account(),
                request.version(),
                request.currency(),
                request.asOf(),
                request.newMoneyMinor(),
                credits,
                debits,
                found);
    }

    static long cents(Random random) {
        return random.nextBoolean() ? 100L * (1 + random.nextInt(4)) : 1 + random.nextInt(500);
    }
}
