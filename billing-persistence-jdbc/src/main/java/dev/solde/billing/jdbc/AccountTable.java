package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Change;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.TenantId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** The account rows: what every command locks first, and what all its totals are read from. */
final class AccountTable {

    /** The columns of an {@link AccountState} in the order of {@link #read}. */
    static final String COLUMNS = "account, currency, version, entries, balance_minor, open_debit_minor,"
            + " open_credit_minor, locked_through, posting_high_water, backdated_days, recorded_at, head, "
            + SettingsColumns.NAMES + ", texts, party";

    private final Currencies currencies;
    private final String find;
    private final String lock;
    private final String lockMany;
    private final Change insert;
    private final Change update;
    private final Change noteDraftChange;

    AccountTable(Names names, Currencies currencies) {
        this.currencies = currencies;
        find = names.in("select " + COLUMNS + ", draft_changes from $account where tenant = ? and account = ?");
        lock = find + " for update";
        lockMany = names.in("select " + COLUMNS + ", draft_changes from $account"
                + " where tenant = ? and account = any(cast(? as varchar array)) order by tenant, account for update");
        String table = names.in("$account");
        insert = Change.insert(table, "tenant, " + COLUMNS).early();
        update = Change.update(
                        table,
                        "version = ?, entries = ?, balance_minor = ?, open_debit_minor = ?, open_credit_minor = ?,"
                                + " locked_through = ?, posting_high_water = ?, backdated_days = ?, recorded_at = ?,"
                                + " head = ?, terms = ?, billing_day = ?, credit_application = ?, texts = ?, party = ?",
                        "tenant = ? and account = ? and version = ?")
                .guarded();
        noteDraftChange = Change.update(table, "draft_changes = draft_changes + 1", "tenant = ? and account = ?")
                .guarded();
    }

    AccountState read(Row row) throws SQLException {
        return new AccountState(
                AccountId.of(row.text()),
                currencies.of(row.text()),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.optionalDate(),
                row.optionalDate(),
                row.number(),
                row.instant(),
                Digest.of(row.bytes()),
                SettingsColumns.read(row),
                Texts.readOne(row));
    }

    /**
     * The row, with the one column that is not of the account's journal.
     *
     * @param draftChanges how often a draft of the account was changed
     */
    record Seen(AccountState state, long draftChanges) {}

    Optional<AccountState> find(Session session, AccountKey key) {
        return session.now(message -> see(message, key)).map(Seen::state);
    }

    Answer<Optional<Seen>> see(Message message, AccountKey key) {
        return message.askOne(find, key::bind, this::readSeen);
    }

    /**
     * Locks the rows of these accounts, in the order that the database gives them in any case, and reads nothing else: another
     * read of the same statement would be older than the lock.
     */
    List<Answer<List<Seen>>> lock(Session session, Message message, TenantId tenant, SortedSet<AccountId> accounts) {
        if (accounts.size() > 1 && session.locksMany()) {
            List<String> ids = accounts.stream().map(AccountId::value).toList();
            return List.of(message.ask(lockMany, p -> p.text(tenant.value()).texts(ids), this::readSeen));
        }
        return accounts.stream()
                .map(account -> message.ask(lock, new AccountKey(tenant, account)::bind, this::readSeen))
                .toList();
    }

    private Seen readSeen(Row row) throws SQLException {
        return new Seen(read(row), row.number());
    }

    /** Notes that a draft of the account changes; a reader in between sees by it that its statements are not of one moment. */
    void noteDraftChange(Session session, AccountKey key) {
        session.change(noteDraftChange, key::bind);
    }

    void insert(Session session, AccountKey key, AccountState state) {
        session.change(insert, params -> {
            key.bind(params).text(state.currency().getCurrencyCode());
            bind(state, params);
        });
    }

    /** Brings the row to the state, provided that it is still of this version. */
    void update(Session session, AccountKey key, long version, AccountState state) {
        session.change(update, params -> {
            bind(state, params);
            key.bind(params).number(version);
        });
    }

    private static void bind(AccountState state, Params params) {
        params.number(state.version())
                .number(state.entries())
                .number(state.balanceMinor())
                .number(state.openDebitMinor())
                .number(state.openCreditMinor())
                .date(state.lockedThrough())
                .date(state.postingHighWater())
                .number(state.backdatedDays())
                .instant(state.recordedAt())
                .bytes(state.head().bytes());
        Texts.bind(SettingsColumns.bind(params, state.settings()), state.party());
    }
}
