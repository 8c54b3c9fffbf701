package dev.solde.billing.core.documents;

import dev.solde.billing.allocation.NamedDebit;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.Payment;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.money.CurrencyUnit;

/** Reads a payment back from the facts of its record: the money from the entry, the rest from its own fact. */
public final class PaymentReader {

    private PaymentReader() {}

    /** The payment in the facts of its record. */
    public static Payment payment(PaymentId id, List<Fact> record, CurrencyUnit currency) {
        PaymentReceived received = only(record, PaymentReceived.class, id, PaymentReceived::payment);
        EntryPosted entry = only(record, EntryPosted.class, id, EntryPosted::item);
        return new Payment(
                id,
                Amounts.ofMinor(entry.amountMinor(), currency),
                received.method(),
                entry.postingDate(),
                entry.valueDate(),
                shown(received.payer()),
                shown(received.reference()),
                shown(received.memo()),
                named(id, record));
    }

    private static List<NamedDebit> named(PaymentId id, List<Fact> record) {
        return record.stream()
                .filter(ReferenceMade.class::isInstance)
                .map(ReferenceMade.class::cast)
                .filter(made -> made.role() == ReferenceMade.Role.REMITTANCE)
                .filter(made -> made.document().equals(id))
                .map(made -> new NamedDebit(
                        made.reference().value(), (DebitItemId) made.target().orElseThrow()))
                .toList();
    }

    private static <F extends Fact> F only(List<Fact> record, Class<F> kind, PaymentId id, Function<F, Object> item) {
        return record.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(fact -> item.apply(fact).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the record holds no payment " + id));
    }

    private static Optional<String> shown(Optional<FreeText> text) {
        return text.map(FreeText::shown);
    }
}
