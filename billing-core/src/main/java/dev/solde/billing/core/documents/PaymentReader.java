package dev.solde.billing.core.documents;

import dev.solde.billing.allocation.NamedDebit;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.Payment;
import java.util.ArrayList;
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
                currency,
                entry.amountMinor(),
                received.method(),
                entry.postingDate(),
                entry.valueDate(),
                shown(received.payer()),
                shown(received.reference()),
                shown(received.memo()),
                named(id, record));
    }

    private static List<NamedDebit> named(PaymentId id, List<Fact> record) {
        List<NamedDebit> named = new ArrayList<>(0);
        for (Fact fact : record) {
            if (fact instanceof ReferenceMade made
                    && made.role() == ReferenceMade.Role.REMITTANCE
                    && made.subject().equals(id)) {
                named.add(new NamedDebit(
                        made.reference().value(), (DebitItemId) made.target().orElseThrow()));
            }
        }
        return named;
    }

    private static <F extends Fact> F only(List<Fact> record, Class<F> kind, PaymentId id, Function<F, Object> item) {
        for (Fact fact : record) {
            if (kind.isInstance(fact) && item.apply(kind.cast(fact)).equals(id)) {
                return kind.cast(fact);
            }
        }
        throw new IllegalStateException("the record holds no payment " + id);
    }

    private static Optional<String> shown(Optional<FreeText> text) {
        return text.map(FreeText::shown);
    }
}
