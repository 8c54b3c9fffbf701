package dev.solde.billing.testkit.scenario.play;

import static java.util.Map.entry;

import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.testkit.scenario.play.Named.NamedInvoice;
import dev.solde.billing.testkit.scenario.play.Quantity.Amount;
import dev.solde.billing.testkit.scenario.play.Quantity.Word;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.money.MonetaryAmount;

/** What a story may expect of an invoice. */
final class InvoiceQuantities {

    /** Money that came after all for a payment is the payment's. */
    private static final Set<ItemKind> PAYMENTS = Set.of(ItemKind.PAYMENT, ItemKind.PAYMENT_REINSTATEMENT);

    private static final Set<ItemKind> CREDIT_NOTES = Set.of(ItemKind.CREDIT_NOTE);

    private final Stage stage;
    private final NamedInvoice named;
    private final Supplier<Invoice> invoice;
    private final boolean isDraft;

    private InvoiceQuantities(Stage stage, NamedInvoice named, Supplier<Invoice> invoice, boolean isDraft) {
        this.stage = stage;
        this.named = named;
        this.invoice = invoice;
        this.isDraft = isDraft;
    }

    static Map<String, Supplier<Quantity>> of(Stage stage, NamedInvoice named) {
        return switch (DocumentState.of(stage, named.id())) {
            case ISSUED -> of(stage, named, () -> stage.queries().invoice(named.id()), false);
            // A draft that could not be issued today has its state all the same.
            case DRAFT ->
                of(
                        stage,
                        named,
                        () -> (Invoice) Drafts.issuedNow(stage, stage.queries().draft(named.id())),
                        true);
            case GONE -> gone(stage, named);
        };
    }

    /** Of a draft that was thrown away nothing is left. */
    private static Map<String, Supplier<Quantity>> gone(Stage stage, NamedInvoice named) {
        return Map.of(
                "status", () -> Word.of("void"),
                "outstanding", () -> new Amount(Amounts.ofMinor(0, stage.currency(named.account()))));
    }

    private static Map<String, Supplier<Quantity>> of(
            Stage stage, NamedInvoice named, Supplier<Invoice> invoice, boolean isDraft) {
        InvoiceQuantities of = new InvoiceQuantities(stage, named, invoice, isDraft);
        Map<String, Supplier<Quantity>> all = new HashMap<>(Map.ofEntries(
                entry("net", () -> new Amount(of.invoice.get().totalExclTax())),
                entry("tax", () -> new Amount(of.invoice.get().totalTax())),
                entry("total", () -> new Amount(of.invoice.get().totalInclTax())),
                entry("outstanding", () -> new Amount(of.outstanding())),
                entry("paid", () -> new Amount(of.received(PAYMENTS))),
                entry("credited", () -> new Amount(of.received(CREDIT_NOTES))),
                entry("creditable", () -> new Amount(of.creditable())),
                entry("status", () -> Word.of(of.status()))));
        all.putAll(LineQuantities.of(invoice, named::lines));
        return all;
    }

    private OpenItem item() {
        return stage.queries().item(named.id());
    }

    /** A draft or a cancelled invoice owes nothing, and nothing counts as received for it. */
    private MonetaryAmount outstanding() {
        return isDraft || isVoid() ? zero() : item().openAmount();
    }

    private MonetaryAmount received(Set<ItemKind> from) {
        if (isDraft || isVoid()) {
            return zero();
        }
        return stage.queries().allocations(named.id()).stream()
                .filter(allocation -> from.contains(allocation.credit().kind()))
                .map(Allocation::liveAmount)
                .reduce(zero(), MonetaryAmount::add);
    }

    private MonetaryAmount creditable() {
        long credited = DocumentFacts.creditedMinor(stage, named.id());
        return invoice.get().totalInclTax().subtract(Amounts.ofMinor(credited, stage.currency(named.account())));
    }

    private String status() {
        if (isDraft) {
            return "draft";
        } else if (isVoid()) {
            return "void";
        }
        OpenItem item = item();
        if (item.isSettled()) {
            return "paid";
        }
        return item.openMinor() == item.amountMinor() ? "open" : "part_paid";
    }

    private boolean isVoid() {
        return DocumentFacts.isCancelled(stage, named.id());
    }

    private MonetaryAmount zero() {
        return Amounts.ofMinor(0, stage.currency(named.account()));
    }
}
