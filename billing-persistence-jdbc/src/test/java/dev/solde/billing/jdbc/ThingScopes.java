package dev.solde.billing.jdbc;

import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.port.LoadScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Each attribute of a scope by itself, and all of them together. */
final class ThingScopes {

    private static final UUID NONE = new UUID(1, 1);

    private ThingScopes() {}

    static List<LoadScope> of(ThingScripts script, ItemId draft) {
        HandMade made = script.made;
        LoadScope bare = LoadScope.of(made.id());
        List<ItemId> items = List.copyOf(made.ledger().items().keySet());
        Set<ItemId> some = items.stream().limit(9).collect(Collectors.toSet());
        Set<PaymentId> payments = Set.copyOf(made.items(PaymentId.class));
        Set<DebitItemId> debits = items.stream()
                .filter(DebitItemId.class::isInstance)
                .map(DebitItemId.class::cast)
                .collect(Collectors.toSet());
        Set<RefundId> refunds =
                script.refunds().stream().map(RefundRevised::refund).limit(3).collect(Collectors.toSet());
        Set<PendingEntryId> entries = script.entries().stream().limit(4).collect(Collectors.toSet());
        Set<ExpectedPaymentId> expected = script.expected().stream().limit(4).collect(Collectors.toSet());
        LocalDate day = HandMade.DAY.plusDays(40);
        StatementId statement = script.statements().stream().findFirst().orElse(new StatementId(made.id(), NONE));
        List<LoadScope> scopes = new ArrayList<>(List.of(
                bare.toBuilder().allocationsOf(Set.copyOf(items)).build(),
                bare.toBuilder().allocationsOf(some).build(),
                bare.toBuilder().descendantsOf(payments).build(),
                bare.toBuilder().descendantsOf(some).items(some).build(),
                bare.toBuilder().originsOf(some).build(),
                bare.toBuilder().originsOf(Set.copyOf(items)).build(),
                bare.toBuilder().recordsOf(some).build(),
                bare.toBuilder().refunds(refunds).build(),
                bare.toBuilder().refundsVia(payments).build(),
                bare.toBuilder().refunds(refunds).refundsVia(payments).build(),
                bare.toBuilder().pendingEntries(entries).build(),
                bare.toBuilder().pendingEntries(Set.copyOf(script.entries())).build(),
                bare.toBuilder().entriesDueBy(day).build(),
                bare.toBuilder()
                        .entriesDueBy(LocalDate.MAX)
                        .pendingEntries(entries)
                        .build(),
                bare.toBuilder().expectedPayments(expected).build(),
                bare.toBuilder().expectedOn(debits).build(),
                bare.toBuilder().expectedPayments(expected).expectedOn(debits).build(),
                bare.toBuilder().draft(draft).build(),
                bare.toBuilder().draft(new InvoiceId(made.id(), NONE)).build(),
                bare.toBuilder().statement(statement).build(),
                bare.toBuilder().periodThrough(day).build(),
                bare.toBuilder().periodThrough(LocalDate.MAX).build(),
                unknown(bare, made)));
        // A few items' records are looked for with their facts, those of many by themselves.
        items.forEach(item -> scopes.add(bare.toBuilder()
                .allocationsOf(item)
                .descendantsOf(item)
                .originsOf(item)
                .recordsOf(item)
                .build()));
        for (int i = 0; i + 3 < items.size(); i += 3) {
            scopes.add(bare.toBuilder().recordsOf(items.subList(i, i + 3)).build());
        }
        scopes.add(bare.toBuilder()
                .allocationsOf(some)
                .originsOf(some)
                .descendantsOf(payments)
                .recordsOf(some)
                .refunds(refunds)
                .refundsVia(payments)
                .pendingEntries(entries)
                .entriesDueBy(day)
                .expectedPayments(expected)
                .expectedOn(debits)
                .draft(draft)
                .statement(statement)
                .periodThrough(day)
                .build());
        return scopes;
    }

    private static LoadScope unknown(LoadScope bare, HandMade made) {
        PaymentId payment = new PaymentId(made.id(), NONE);
        return bare.toBuilder()
                .allocationsOf(Set.of(payment))
                .descendantsOf(Set.of(payment))
                .originsOf(Set.of(payment))
                .recordsOf(Set.of(payment))
                .refunds(Set.of(new RefundId(made.id(), NONE)))
                .refundsVia(Set.of(payment))
                .pendingEntries(Set.of(new PendingEntryId(made.id(), NONE)))
                .expectedPayments(Set.of(new ExpectedPaymentId(made.id(), NONE)))
                .expectedOn(Set.of(new InvoiceId(made.id(), NONE)))
                .build();
    }
}
