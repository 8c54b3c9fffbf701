package dev.solde.billing.jdbc;

import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.PaymentMethod;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What is known of payments beside their entries. */
final class PaymentTable extends FactTable<PaymentReceived> {

    PaymentTable(Names names) {
        super(
                names,
                "payment",
                "payment, method, texts, payer, remittance, memo",
                "",
                List.of("payer", "remittance", "memo"));
    }

    @Override
    void bind(PaymentReceived fact, Params to) {
        to.uuid(fact.payment().uuid()).text(fact.method().code());
        Texts.bind(to, fact.payer(), fact.reference(), fact.memo());
    }

    @Override
    PaymentReceived read(Row from, AccountId account) throws SQLException {
        PaymentId payment = new PaymentId(account, from.uuid());
        PaymentMethod method = PaymentMethod.of(from.text());
        List<Optional<FreeText>> texts = Texts.read(from, 3);
        return new PaymentReceived(payment, method, texts.get(0), texts.get(1), texts.get(2));
    }
}
