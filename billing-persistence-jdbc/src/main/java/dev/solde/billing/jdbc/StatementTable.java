package dev.solde.billing.jdbc;

import dev.solde.billing.fact.StatementGenerated;
import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Binder;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.port.MadeStatement;
import dev.solde.billing.statement.AgeingBasis;
import dev.solde.billing.statement.CreditTreatment;
import dev.solde.billing.statement.StatementKind;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements: what they were made with and their totals. */
final class StatementTable extends FactTable<StatementGenerated> {

    private final String byId;
    private final String lastOfKind;
    private final String page;

    StatementTable(Names names) {
        super(
                names,
                "statement",
                "statement, statement_kind, period_from, period_to, as_of, unpaid_only, with_lines, basis, credits,"
                        + " buckets, previous, opening_minor, corrections_minor, debit_minor, credit_minor,"
                        + " closing_minor, payable_minor, content, texts, seller, customer",
                "",
                List.of("seller", "customer"));
        String onAccount = select + " from $statement f where f.tenant = ? and f.account = ? and ";
        byId = names.in(onAccount + "f.statement = ?");
        lastOfKind = names.in(onAccount + "f.statement_kind = ? and f.record_sequence <= ? order by f.tenant desc,"
                + " f.account desc, f.statement_kind desc, f.record_sequence desc fetch first 1 rows only");
        String byRecord = onAccount.replace("$statement f", "$statement f /* by $statement_record_ix */");
        page = names.in(byRecord + "f.record_sequence >= ? and f.record_sequence <= ?"
                + " and (f.record_sequence, f.statement) > (?, ?)"
                + " order by f.tenant, f.account, f.record_sequence, f.statement fetch first ? rows only");
    }

    @Override
    void bind(StatementGenerated fact, Params to) {
        to.uuid(fact.statement().uuid())
                .text(fact.kind().name())
                .date(fact.from())
                .date(fact.to())
                .date(fact.asOf())
                .flag(fact.unpaidOnly())
                .flag(fact.withLines())
                .text(fact.basis().name())
                .text(fact.credits().name())
                .text(fact.buckets().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .uuid(fact.previous().map(StatementId::uuid))
                .number(fact.openingMinor())
                .number(fact.correctionsMinor())
                .number(fact.debitMinor())
                .number(fact.creditMinor())
                .number(fact.closingMinor())
                .number(fact.payableMinor())
                .bytes(fact.content().bytes());
        Texts.bind(to, fact.seller(), fact.customer());
    }

    @Override
    StatementGenerated read(Row from, AccountId account) throws SQLException {
        StatementId statement = new StatementId(account, from.uuid());
        StatementKind kind = StatementKind.valueOf(from.text());
        LocalDate first = from.date();
        LocalDate last = from.date();
        LocalDate asOf = from.date();
        boolean unpaidOnly = from.flag();
        boolean withLines = from.flag();
        AgeingBasis basis = AgeingBasis.valueOf(from.text());
        CreditTreatment credits = CreditTreatment.valueOf(from.text());
        List<Integer> buckets = buckets(from.text());
        Optional<StatementId> previous = from.optionalUuid().map(uuid -> new StatementId(account, uuid));
        long opening = from.number();
        long corrections = from.number();
        long debit = from.number();
        long credit = from.number();
        long closing = from.number();
        long payable = from.number();
        Digest content = Digest.of(from.bytes());
        List<Optional<FreeText>> texts = Texts.read(from, 2);
        return new StatementGenerated(
                statement,
                kind,
                first,
                last,
                asOf,
                unpaidOnly,
                withLines,
                basis,
                credits,
                buckets,
                previous,
                opening,
                corrections,
                debit,
                credit,
                closing,
                payable,
                content,
                texts.get(0),
                texts.get(1));
    }

    private static List<Integer> buckets(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(",")).map(Integer::valueOf).toList();
    }

    Answer<Optional<MadeStatement>> find(Message message, AccountKey key, StatementId id) {
        return made(message, key, byId, p -> key.bind(p).uuid(id.uuid()))
                .map(found -> found.stream().findFirst());
    }

    /** The last one of the kind that was made up to a record. */
    Optional<MadeStatement> lastOfKind(Session session, AccountKey key, StatementKind kind, long knownAt) {
        return made(session, key, lastOfKind, p -> key.bind(p).text(kind.name()).number(knownAt)).stream()
                .findFirst();
    }

    /** In order of their making. */
    Page<MadeStatement> page(Session session, AccountKey key, long knownAt, PageRequest page) {
        Cursor after = Cursor.of(page, "0", Cursor.NO_UUID);
        List<MadeStatement> found = made(
                session,
                key,
                this.page,
                p -> key.bind(p)
                        .number(after.number(0))
                        .number(knownAt)
                        .number(after.number(0))
                        .uuid(after.uuid(1))
                        .number(page.limit() + 1L));
        return Page.of(
                found,
                page,
                made -> Cursor.write(
                        made.sequence(), made.statement().statement().uuid()));
    }

    private List<MadeStatement> made(Session session, AccountKey key, String query, Binder binder) {
        return session.now(message -> made(message, key, query, binder));
    }

    private Answer<List<MadeStatement>> made(Message message, AccountKey key, String query, Binder binder) {
        return message.ask(query, binder, row -> {
            Placed<StatementGenerated> placed = placed(row, key);
            return new MadeStatement(placed.fact(), placed.sequence());
        });
    }
}
