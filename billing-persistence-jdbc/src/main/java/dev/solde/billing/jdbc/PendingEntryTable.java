package dev.solde.billing.jdbc;

import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.Side;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Pending entries, revision by revision. Lists of them are in {@link PendingEntryReads}. */
final class PendingEntryTable extends RevisionTable<PendingEntryRevised> {

    private final String wanted;

    PendingEntryTable(Names names) {
        super(
                names,
                "pending_entry",
                "entry",
                "entry, state, side, line_type, amount_minor, left_minor, price_mode, taxes, processing_date, added_in,"
                        + " copy_of, texts, label",
                "",
                "",
                List.of("label"));
        String found = select + ", r.document_kind, r.document from ";
        String reserved =
                " left join $draft_entry r on r.tenant = f.tenant and r.account = f.account and r.entry = f.entry";
        wanted = names.in(found + "unnest(cast(? as uuid array)) w(id) join $pending_entry f"
                + " on f.tenant = ? and f.account = ? and f.entry = w.id" + reserved + " where f.superseded_by is null"
                + " union all " + found + "$pending_entry f /* by $pending_entry_due_ix */" + reserved
                + " where f.tenant = ? and f.account = ? and f.is_pending = true and f.processing_date <= ?"
                + " order by processing_date, added_in, entry");
    }

    @Override
    UUID id(PendingEntryRevised fact) {
        return fact.entry().uuid();
    }

    @Override
    boolean isFirst(Placed<PendingEntryRevised> placed) {
        return placed.fact().addedIn() == placed.sequence();
    }

    @Override
    void bind(PendingEntryRevised fact, Params to) {
        to.uuid(fact.entry().uuid())
                .text(fact.state().name())
                .text(fact.side().name())
                .text(fact.type().map(LineType::code))
                .number(fact.amountMinor())
                .number(fact.leftMinor())
                .text(fact.priceMode().name())
                .text(TaxList.write(fact.taxes()))
                .date(fact.processingDate())
                .number(fact.addedIn())
                .uuid(fact.copyOf().map(PendingEntryId::uuid));
        Texts.bind(to, Optional.of(fact.label()));
    }

    @Override
    PendingEntryRevised read(Row from, AccountId account) throws SQLException {
        PendingEntryId entry = new PendingEntryId(account, from.uuid());
        PendingEntryState state = PendingEntryState.valueOf(from.text());
        Side side = Side.valueOf(from.text());
        Optional<LineType> type = from.optionalText().map(LineType::of);
        long amount = from.number();
        long left = from.number();
        PriceMode priceMode = PriceMode.valueOf(from.text());
        List<Tax> taxes = TaxList.read(from.text());
        LocalDate processingDate = from.date();
        long addedIn = from.number();
        Optional<PendingEntryId> copyOf = from.optionalUuid().map(uuid -> new PendingEntryId(account, uuid));
        return new PendingEntryRevised(
                entry,
                state,
                side,
                Texts.readOne(from).orElseThrow(),
                type,
                amount,
                left,
                priceMode,
                taxes,
                processingDate,
                addedIn,
                copyOf);
    }

    /** An entry as it stands, and the document of the draft that reserves it. */
    record Reservable(PendingEntryRevised entry, Optional<ItemId> reservedFor) {}

    /** These entries and those that are due by a day, in order of billing, seen at once with their reservations. */
    Answer<List<Reservable>> wanted(
            Message message, AccountKey key, Set<PendingEntryId> ids, Optional<LocalDate> dueBy) {
        if (ids.isEmpty() && dueBy.isEmpty()) {
            return Answer.of(List.of());
        }
        Collection<UUID> named = ids.stream()
                .filter(id -> id.account().equals(key.account()))
                .map(PendingEntryId::uuid)
                .toList();
        return message.ask(
                        wanted,
                        p -> key.bind(key.bind(p.uuids(named))).date(dueBy.map(Bounds::held)),
                        row -> new Reservable(placed(row, key).fact(), ItemRef.readOptional(row, key.account())))
                .map(found -> List.copyOf(new LinkedHashSet<>(found)));
    }
}
