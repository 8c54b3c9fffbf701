package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.testkit.scenario.format.Expect;
import dev.solde.billing.testkit.scenario.format.Expect.Subject;
import dev.solde.billing.testkit.scenario.play.Named.NamedCreditNote;
import dev.solde.billing.testkit.scenario.play.Named.NamedEntry;
import dev.solde.billing.testkit.scenario.play.Named.NamedInvoice;
import dev.solde.billing.testkit.scenario.play.Named.NamedRefund;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Compares what a story expects with what the kernel answers. */
final class Expectations {

    private final Stage stage;
    private final Statements statements;

    Expectations(Stage stage, Statements statements) {
        this.stage = stage;
        this.statements = statements;
    }

    /** Fails at the first value that is another one. */
    void check(Expect expect) {
        for (Subject subject : expect.subjects()) {
            String step = "step " + expect.number() + " expect " + subject;
            Map<String, Supplier<Quantity>> quantities = quantities(subject, step)
                    .orElseThrow(() -> new Failure(step, "it to exist", "nothing of that name"));
            subject.quantities().forEach((name, written) -> {
                String expected = written.isTextual() ? written.textValue() : written.toString();
                if (!quantities.containsKey(name)) {
                    throw new Failure(step + " " + name, expected, "no such quantity");
                }
                Quantity got = quantities.get(name).get();
                if (!got.is(written)) {
                    throw new Failure(step + " " + name, expected, got.toString());
                }
            });
        }
    }

    private Optional<Map<String, Supplier<Quantity>>> quantities(Subject subject, String step) {
        Names names = stage.names();
        return switch (subject.kind()) {
            case "customer" -> Optional.of(new CustomerQuantities(stage, stage.accountExpected(subject.name())).all());
            case "invoice" ->
                names.find(subject.name(), NamedInvoice.class).map(named -> InvoiceQuantities.of(stage, named));
            case "credit_note" ->
                names.find(subject.name(), NamedCreditNote.class).map(named -> CreditNoteQuantities.of(stage, named));
            case "payment" -> names.find(subject.name()).flatMap(named -> PaymentQuantities.of(stage, named));
            case "refund" ->
                names.find(subject.name(), NamedRefund.class).map(named -> RefundQuantities.of(stage, named.id()));
            case "statement" -> statements.quantities();
            case "entry" ->
                names.find(subject.name(), NamedEntry.class).map(named -> EntryQuantities.of(stage, named.id()));
            default -> throw new Failure(step, "a kind of the format", subject.kind());
        };
    }
}
