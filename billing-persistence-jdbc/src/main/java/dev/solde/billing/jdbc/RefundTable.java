package dev.solde.billing.jdbc;

import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.port.ReadView;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Refunds, revision by revision. */
final class RefundTable extends RevisionTable<RefundRevised> {

    private static final String MADE_IN = ", coalesce((select min(m.made_in) from $refund m"
            + " where m.tenant = ? and m.account = ? and m.refund = ?), ?)";

    private final String wanted;
    private final String page;
    private final String pageOfDay;

    RefundTable(Names names) {
        super(
                names,
                "refund",
                "refund",
                "refund, state, amount_minor, method, via, cancellable_on, texts, memo",
                "made_in",
                MADE_IN,
                List.of("memo"));
        String named = select + " from unnest(cast(? as uuid array)) w(id) join $refund f";
        String onAccount = " on f.tenant = ? and f.account = ? and f.";
        wanted = names.in(named + onAccount + "refund = w.id where f.superseded_by is null union all " + named
                + " /* by $refund_via_ix */" + onAccount + "live_via = w.id order by record_sequence, ordinal");
        String known = select + ", f.made_in from $refund f /* by $refund_made_ix */"
                + " where f.tenant = ? and f.account = ? and f.made_in >= ?"
                + " and (f.made_in, f.refund) > (?, ?) and " + KNOWN;
        String posted = " and exists (select 1 from $item i where i.tenant = f.tenant and i.account = f.account"
                + " and i.id = f.refund and i.posting_date <= ?)";
        String inOrder = " order by f.tenant, f.account, f.made_in, f.refund fetch first ? rows only";
        page = names.in(known + inOrder);
        pageOfDay = names.in(known + posted + inOrder);
    }

    @Override
    UUID id(RefundRevised fact) {
        return fact.refund().uuid();
    }

    /** Only a new refund is pending: it leaves that state for good. */
    @Override
    boolean isFirst(Placed<RefundRevised> placed) {
        return placed.fact().state() == RefundState.PENDING;
    }

    @Override
    void bind(RefundRevised fact, Params to) {
        to.uuid(fact.refund().uuid())
                .text(fact.state().name())
                .number(fact.amountMinor())
                .text(fact.method().code())
                .uuid(fact.via().map(PaymentId::uuid))
                .date(fact.cancellableOn());
        Texts.bind(to, fact.memo());
    }

    @Override
    void bindPlace(AccountKey key, Placed<RefundRevised> placed, Params to) {
        key.bind(to).uuid(id(placed.fact())).number(placed.sequence());
    }

    @Override
    RefundRevised read(Row from, AccountId account) throws SQLException {
        return new RefundRevised(
                new RefundId(account, from.uuid()),
                RefundState.valueOf(from.text()),
                from.number(),
                PaymentMethod.of(from.text()),
                from.optionalUuid().map(uuid -> new PaymentId(account, uuid)),
                from.date(),
                Texts.readOne(from));
    }

    /** These refunds and the live ones that go back to these payments, as they stand, in order of recording of that. */
    Answer<List<RefundRevised>> wanted(Message message, AccountKey key, Set<RefundId> ids, Set<PaymentId> vias) {
        if (ids.isEmpty() && vias.isEmpty()) {
            return Answer.of(List.of());
        }
        Collection<UUID> named = ids.stream().map(RefundId::uuid).toList();
        Collection<UUID> payments = vias.stream().map(PaymentId::uuid).toList();
        return facts(
                        message,
                        key,
                        wanted,
                        p -> key.bind(key.bind(p.uuids(named)).uuids(payments)))
                .map(found -> found.stream()
                        .filter(refund -> ids.contains(refund.refund())
                                || refund.via().filter(vias::contains).isPresent())
                        .toList());
    }

    /** The refunds of a view, in order of their making; only where the view is of a day are their items asked for theirs. */
    Page<RefundRevised> page(Session session, AccountKey key, ReadView view, PageRequest page) {
        record Made(long in, RefundRevised refund) {}
        Cursor after = Cursor.of(page, "0", Cursor.NO_UUID);
        Bounds bounds = Bounds.of(view);
        List<Made> found = session.select(
                view.asOf().isPresent() ? pageOfDay : this.page,
                p -> {
                    key.bind(p)
                            .number(after.number(0))
                            .number(after.number(0))
                            .uuid(after.uuid(1))
                            .number(bounds.knownAt())
                            .number(bounds.knownAt());
                    if (view.asOf().isPresent()) {
                        p.date(bounds.asOf());
                    }
                    p.number(page.limit() + 1L);
                },
                row -> {
                    RefundRevised refund = placed(row, key).fact();
                    return new Made(row.number(), refund);
                });
        return Page.of(found, page, made -> Cursor.write(made.in(), id(made.refund())))
                .map(Made::refund);
    }
}
