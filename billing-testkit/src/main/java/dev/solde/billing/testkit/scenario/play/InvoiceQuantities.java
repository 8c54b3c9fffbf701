package dev.solde.billing.testkit.scenario.play;

import static java.util.Map.entry;

import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.testkit.Pages;
import dev.solde.billing.testkit.scenario.play.Named.NamedInvoice;
import dev.solde.billing.testkit.scenario.play.Quantity.Amount;
import dev.solde.billing.testkit.scenario.play.Quantity.Several;
import dev.solde.billing.testkit.scenario.play.Quantity.Word;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.money.MonetaryAmount;

/** What a story may expect of an invoice. */
final class InvoiceQuantities {

    private final Stage stage;
    private final NamedInvoice named;
    private final Invoice invoice;

    private InvoiceQuantities(Stage stage, NamedInvoice named) {
        this.stage = stage;
        this.named = named;
        this.invoice = stage.queries().invoice(named.id());
    }

    static Map<String, Supplier<Quantity>> of(Stage stage, NamedInvoice named) {
        InvoiceQuantities of = new InvoiceQuantities(stage, named);
        return Map.ofEntries(
                entry("net", () -> new Amount(of.invoice.totalExclTax())),
                entry("tax", () -> new Amount(of.invoice.totalTax())),
                entry("total", () -> new Amount(of.invoice.totalInclTax())),
                entry("outstanding", () -> new Amount(of.item().openAmount())),
                entry("paid", () -> new Amount(of.received(ItemKind.PAYMENT))),
                entry("credited", () -> new Amount(of.received(ItemKind.CREDIT_NOTE))),
                entry("creditable", () -> new Amount(of.creditable())),
                entry("status", () -> Word.of(of.status())),
                entry(
                        "lines",
                        () -> new Several(of.lines().map(of::name).map(Word::of).toList())),
                entry(
                        "line_nets",
                        () -> new Several(of.lines()
                                .map(InvoiceLine::netAmount)
                                .map(Amount::new)
                                .toList())),
                entry(
                        "line_texts",
                        () -> new Several(
                                of.lines().map(InvoiceLine::label).map(Word::of).toList())),
                entry(
                        "line_types",
                        () -> new Several(of.lines()
                                .map(line -> new Word(line.lineType().map(LineType::code)))
                                .toList())));
    }

    private OpenItem item() {
        return stage.queries().item(named.id());
    }

    private java.util.stream.Stream<InvoiceLine> lines() {
        return invoice.lines().stream();
    }

    private String name(InvoiceLine line) {
        return named.lines().get(line.number() - 1);
    }

    private MonetaryAmount received(ItemKind from) {
        return stage.queries().allocations(named.id()).stream()
                .filter(allocation -> allocation.credit().kind() == from)
                .map(Allocation::liveAmount)
                .reduce(Amounts.ofMinor(0, invoice.currency()), MonetaryAmount::add);
    }

    /** The total less the totals of the credit notes that say they correct it. */
    private MonetaryAmount creditable() {
        long credited = 0;
        for (JournalRecord record : Pages.all(page -> stage.queries().journal(named.account(), page))) {
            List<DocumentIssued> issued = record.facts(DocumentIssued.class);
            for (ReferenceMade made : record.facts(ReferenceMade.class)) {
                if (made.role() == ReferenceMade.Role.PRECEDING
                        && made.target().filter(named.id()::equals).isPresent()) {
                    credited += issued.stream()
                            .filter(fact -> fact.document().equals(made.document()))
                            .mapToLong(DocumentIssued::totalInclTaxMinor)
                            .sum();
                }
            }
        }
        return invoice.totalInclTax().subtract(Amounts.ofMinor(credited, invoice.currency()));
    }

    private String status() {
        OpenItem item = item();
        if (item.isSettled()) {
            return "paid";
        }
        return item.openMinor() == item.amountMinor() ? "open" : "part_paid";
    }
}
