package dev.solde.billing.testkit.scenario.play;

import static java.util.Map.entry;

import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.statement.AgeingBucket;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.statement.StatementRow;
import dev.solde.billing.testkit.scenario.format.PeriodStep.PayStatementStep;
import dev.solde.billing.testkit.scenario.format.PeriodStep.StatementStep;
import dev.solde.billing.testkit.scenario.play.Named.NamedPayment;
import dev.solde.billing.testkit.scenario.play.Quantity.Amount;
import dev.solde.billing.testkit.scenario.play.Quantity.Several;
import dev.solde.billing.testkit.scenario.play.Quantity.Table;
import dev.solde.billing.testkit.scenario.play.Quantity.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/** Shows statements and pays by them. The last one shown is the one that is expected about. */
final class Statements {

    private final Stage stage;
    private Optional<Shown> last = Optional.empty();

    /**
     * A statement as shown, all of its period, and its ageing on the day that was asked for.
     *
     * @param asked of unpaid invoices only, if that was asked
     */
    private record Shown(Statement asked, Statement whole, Statement aged) {}

    Statements(Stage stage) {
        this.stage = stage;
    }

    /** Showing stores nothing. */
    void show(StatementStep step) {
        AccountId account = stage.account(step).orElseThrow();
        GenerateStatement whole = statement(account, DateRange.of(step.from(), step.to()));
        Statement shown =
                stage.preview(whole.toBuilder().unpaidOnly(step.unpaidOnly()).build());
        last = Optional.of(new Shown(
                shown,
                stage.preview(whole),
                stage.preview(whole.toBuilder().asOf(step.asOf()).build())));
    }

    private static GenerateStatement statement(AccountId account, DateRange period) {
        return GenerateStatement.of(account, StatementKind.ACTIVITY, period);
    }

    void pay(PayStatementStep step) {
        AccountId account = stage.account(step).orElseThrow();
        stage.together(() -> {
            Statement statement = stage.execute(statement(account, DateRange.of(step.from(), step.to())));
            Payment payment = stage.execute(
                    RecordPayment.builder(statement.id(), unpaid(statement), PaymentMethods.of(step.method()))
                            .postingDate(stage.backdating(step))
                            .build());
            stage.names().put(step.id(), new NamedPayment(payment.id()));
        });
    }

    /** What is open of its invoices, also of those for which money is promised. */
    private MonetaryAmount unpaid(Statement statement) {
        return sum(statement, rows(statement).map(StatementRow::openAmount));
    }

    /** Whether there would be nothing to pay by it. */
    boolean nothingIsPayable(PayStatementStep step) {
        GenerateStatement statement =
                statement(stage.account(step).orElseThrow(), DateRange.of(step.from(), step.to()));
        return stage.wouldGive(statement)
                .filter(shown -> unpaid(shown).isZero())
                .isPresent();
    }

    /** What may be expected of the last statement. */
    Optional<Map<String, Supplier<Quantity>>> quantities() {
        return last.map(this::quantities);
    }

    private Map<String, Supplier<Quantity>> quantities(Shown shown) {
        Statement whole = shown.whole();
        return Map.ofEntries(
                entry("invoices", () -> names(rows(shown.asked()))),
                entry("paid", () -> names(rows(shown.asked()).filter(StatementRow::isSettled))),
                entry("remaining", () -> new Amount(unpaid(shown.asked()))),
                entry("opening", () -> new Amount(whole.openingBalance())),
                entry("closing", () -> new Amount(whole.closingBalance())),
                entry("invoiced", () -> new Amount(sum(whole, rows(whole).map(StatementRow::amount)))),
                entry("credited", () -> new Amount(credited(whole))),
                entry(
                        "paid_in",
                        () -> new Amount(whole.total(ItemKind.PAYMENT)
                                .subtract(whole.total(ItemKind.PAYMENT_REVERSAL))
                                .add(whole.total(ItemKind.PAYMENT_REINSTATEMENT)))),
                entry(
                        "refunded",
                        () -> new Amount(whole.total(ItemKind.REFUND).subtract(whole.total(ItemKind.REFUND_REVERSAL)))),
                entry("ageing", () -> ageing(shown.aged())));
    }

    /** The invoices; cancelled ones count nowhere. */
    private Stream<StatementRow> rows(Statement statement) {
        return statement.invoices().stream().filter(row -> !isVoid(row));
    }

    private boolean isVoid(StatementRow row) {
        return row.item() instanceof InvoiceId invoice && DocumentFacts.isCancelled(stage, invoice);
    }

    /** Without the credit notes by which invoices were cancelled: their total is what was invoiced by cancelled ones. */
    private MonetaryAmount credited(Statement whole) {
        MonetaryAmount cancelled = sum(
                whole,
                whole.invoices().stream()
                        .filter(this::isVoid)
                        .map(row ->
                                stage.queries().invoice((InvoiceId) row.item()).totalInclTax()));
        return whole.total(ItemKind.CREDIT_NOTE).subtract(cancelled);
    }

    private Quantity names(Stream<StatementRow> rows) {
        return new Several(rows.map(StatementRow::item)
                .map(item -> new Word(stage.names().nameOf(item)))
                .toList());
    }

    private static Quantity ageing(Statement statement) {
        Map<String, Quantity> buckets = new LinkedHashMap<>();
        List<AgeingBucket> all = statement.ageing().buckets();
        all.forEach(
                bucket -> buckets.put(bucket.fromDays() < 1 ? "not_due" : bucket.label(), new Amount(bucket.amount())));
        return new Table(buckets);
    }

    private static MonetaryAmount sum(Statement statement, Stream<MonetaryAmount> amounts) {
        return amounts.reduce(Amounts.ofMinor(0, statement.currency()), MonetaryAmount::add);
    }
}
