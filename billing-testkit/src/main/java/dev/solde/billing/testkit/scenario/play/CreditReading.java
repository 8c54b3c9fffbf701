package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.testkit.scenario.format.DocumentStep.Content.Amount;
import dev.solde.billing.testkit.scenario.format.DocumentStep.Content.Lines;
import dev.solde.billing.testkit.scenario.format.DocumentStep.IssueCreditNoteStep;
import dev.solde.billing.testkit.scenario.format.LineText;
import dev.solde.billing.testkit.scenario.format.Reason;
import dev.solde.billing.testkit.scenario.play.Named.NamedCreditNote;
import dev.solde.billing.testkit.scenario.play.Named.NamedInvoice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads credit notes. */
final class CreditReading {

    private final Stage stage;

    CreditReading(Stage stage) {
        this.stage = stage;
    }

    Set<Reason> reasons(IssueCreditNoteStep step) {
        Reasons reasons = new Reasons(stage);
        step.invoice()
                .ifPresent(invoice -> reasons.target(invoice).side(CreditNotes.account(stage, step, invoice), invoice));
        if (step.content() instanceof Amount amount) {
            reasons.amount(amount.amount());
        } else if (step.content() instanceof Lines lines) {
            Optional<NamedInvoice> invoice =
                    step.invoice().flatMap(name -> stage.names().find(name, NamedInvoice.class));
            lines.lines().forEach(line -> line(line, invoice, reasons));
        }
        return reasons.found();
    }

    private void line(LineText line, Optional<NamedInvoice> invoice, Reasons reasons) {
        int index = invoice.map(named -> named.lines().indexOf(line.credited().orElse("")))
                .orElse(-1);
        reasons.add(Reason.NOT_FOUND, line.credited().isPresent() && index < 0);
        boolean amounts = line.net().isPresent() || line.price().isPresent();
        boolean issuedYet = invoice.filter(named -> DocumentState.of(stage, named.id()) == DocumentState.ISSUED)
                .isPresent();
        if (index < 0 || !issuedYet) {
            if (amounts) {
                reasons.amount(LineMaker.amount(line));
            }
            return;
        }
        Invoice issued = stage.queries().invoice(invoice.orElseThrow().id());
        BigDecimal left = left(issued, issued.lines().get(index));
        if (amounts) {
            BigDecimal asked = LineMaker.amount(line);
            boolean takesAway = issued.lines().get(index).netAmount().isNegative();
            reasons.notZero(asked)
                    .add(Reason.NEGATIVE_AMOUNT, asked.signum() < 0 && !takesAway)
                    .add(
                            Reason.EXCEEDS_LINE_REMAINING,
                            takesAway ? asked.compareTo(left) < 0 || asked.signum() > 0 : asked.compareTo(left) > 0);
        } else {
            reasons.add(Reason.EXCEEDS_LINE_REMAINING, left.signum() == 0);
        }
    }

    /** What the credit notes of the story have left of an invoice line. */
    private BigDecimal left(Invoice invoice, InvoiceLine line) {
        List<CreditNote> notes = stage.names()
                .all(NamedCreditNote.class)
                .filter(note -> DocumentState.of(stage, note.id()) == DocumentState.ISSUED)
                .map(note -> stage.queries().creditNote(note.id()))
                .filter(note -> note.invoice().filter(invoice.id()::equals).isPresent())
                .toList();
        BigDecimal credited = notes.stream()
                .flatMap(note -> note.lines().stream())
                .filter(part -> part.creditedLine().orElse(0) == line.number())
                .map(part -> Amounts.decimal(part.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Amounts.decimal(line.amount()).subtract(credited);
    }
}
