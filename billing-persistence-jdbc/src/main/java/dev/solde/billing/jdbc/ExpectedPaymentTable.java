package dev.solde.billing.jdbc;

import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.ExpectedPaymentRevised.Share;
import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Change;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.payment.PaymentMethod;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Expected payments, revision by revision. Lists of them are in {@link ExpectedPaymentReads}. */
final class ExpectedPaymentTable extends RevisionTable<ExpectedPaymentRevised> {

    private final Change insertShare;
    private final Change deleteShares;
    private final String wanted;

    ExpectedPaymentTable(Names names) {
        super(
                names,
                "expected_payment",
                "expected",
                "expected, state, method, amount_minor, due_on, shares, payment, texts, payer, remittance, memo",
                "",
                "",
                List.of("payer", "remittance", "memo"));
        insertShare = Change.insert(names.in("$expected_share"), "tenant, account, expected, debit");
        deleteShares = Change.delete(names.in("$expected_share"), "tenant = ? and account = ? and expected = ?")
                .early();
        wanted = names.in(select + " from unnest(cast(? as uuid array)) w(id) join $expected_payment f"
                + " on f.tenant = ? and f.account = ? and f.expected = w.id where f.superseded_by is null"
                + " union all " + select + " from unnest(cast(? as uuid array)) w(id) join $expected_share s"
                + " on s.tenant = ? and s.account = ? and s.debit = w.id join $expected_payment f"
                + " on f.tenant = s.tenant and f.account = s.account and f.expected = s.expected"
                + " where f.superseded_by is null order by record_sequence, ordinal");
    }

    @Override
    UUID id(ExpectedPaymentRevised fact) {
        return fact.expected().uuid();
    }

    /** None says so: a promise for one day may follow a promise for another. */
    @Override
    boolean isFirst(Placed<ExpectedPaymentRevised> placed) {
        return false;
    }

    /** Keeps the debits only of those that are live, so that a debit is not found by promises of long ago. */
    @Override
    void insert(Session session, AccountKey key, Collection<Placed<ExpectedPaymentRevised>> facts) {
        super.insert(session, key, facts);
        record Meant(UUID expected, UUID debit) {}
        List<Meant> meant = facts.stream()
                .map(Placed::fact)
                .filter(fact -> fact.state().isLive())
                .flatMap(fact -> debits(fact).map(debit -> new Meant(id(fact), debit)))
                .toList();
        session.change(
                insertShare,
                meant,
                (row, params) -> key.bind(params).uuid(row.expected()).uuid(row.debit()));
    }

    @Override
    void forget(Session session, AccountKey key, List<UUID> revised) {
        session.change(
                deleteShares, revised, (expected, params) -> key.bind(params).uuid(expected));
    }

    private static Stream<UUID> debits(ExpectedPaymentRevised fact) {
        return fact.shares().stream().map(share -> share.debit().uuid()).distinct();
    }

    @Override
    void bind(ExpectedPaymentRevised fact, Params to) {
        to.uuid(fact.expected().uuid())
                .text(fact.state().name())
                .text(fact.method().code())
                .number(fact.amountMinor())
                .date(fact.dueOn())
                .text(ShareList.write(fact.shares()))
                .uuid(fact.payment().map(PaymentId::uuid));
        Texts.bind(to, fact.payer(), fact.reference(), fact.memo());
    }

    @Override
    ExpectedPaymentRevised read(Row from, AccountId account) throws SQLException {
        ExpectedPaymentId expected = new ExpectedPaymentId(account, from.uuid());
        ExpectedPaymentState state = ExpectedPaymentState.valueOf(from.text());
        PaymentMethod method = PaymentMethod.of(from.text());
        long amount = from.number();
        Optional<LocalDate> dueOn = from.optionalDate();
        List<Share> shares = ShareList.read(from.text(), account);
        Optional<PaymentId> payment = from.optionalUuid().map(uuid -> new PaymentId(account, uuid));
        List<Optional<FreeText>> texts = Texts.read(from, 3);
        return new ExpectedPaymentRevised(
                expected, state, method, amount, dueOn, shares, payment, texts.get(0), texts.get(1), texts.get(2));
    }

    /** These, and the live ones that are meant for these debits, as they stand, in order of recording of that. */
    Answer<List<ExpectedPaymentRevised>> wanted(
            Message message, AccountKey key, Set<ExpectedPaymentId> ids, Set<DebitItemId> on) {
        if (ids.isEmpty() && on.isEmpty()) {
            return Answer.of(List.of());
        }
        Collection<UUID> named = ids.stream().map(ExpectedPaymentId::uuid).toList();
        Collection<UUID> debits = on.stream().map(DebitItemId::uuid).toList();
        return facts(
                        message,
                        key,
                        wanted,
                        p -> key.bind(key.bind(p.uuids(named)).uuids(debits)))
                .map(found -> found.stream()
                        .filter(fact -> ids.contains(fact.expected())
                                || fact.shares().stream().map(Share::debit).anyMatch(on::contains))
                        .toList());
    }
}
