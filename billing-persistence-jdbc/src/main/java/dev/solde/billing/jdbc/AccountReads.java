package dev.solde.billing.jdbc;

import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Digest;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.TenantId;
import java.util.List;

/** Lists of the accounts of a tenant. */
final class AccountReads {

    private final AccountTable accounts;
    private final String heads;
    private final String byBalance;
    private final String byId;

    AccountReads(Names names, AccountTable accounts) {
        this.accounts = accounts;
        heads = names.in("select account, version, head from $account where tenant = ? and account > ?"
                + " order by tenant, account fetch first ? rows only");
        byId = names.in("select " + AccountTable.COLUMNS + " from $account where tenant = ? and account > ?"
                + " order by tenant, account fetch first ? rows only");
        byBalance = names.in("select " + AccountTable.COLUMNS + " from $account where tenant = ? and balance_minor <= ?"
                + " and (balance_minor < ? or account > ?)"
                + " order by tenant, balance_minor desc, account fetch first ? rows only");
    }

    Page<JournalHead> heads(Session session, TenantId tenant, PageRequest page) {
        Cursor after = Cursor.of(page, Cursor.NO_TEXT);
        List<JournalHead> found = session.select(
                heads,
                p -> p.text(tenant.value()).text(after.text(0)).number(page.limit() + 1L),
                row -> new JournalHead(AccountId.of(row.text()), row.number(), Digest.of(row.bytes())));
        return Page.of(found, page, head -> Cursor.write(head.account()));
    }

    Page<AccountState> byId(Session session, TenantId tenant, PageRequest page) {
        Cursor after = Cursor.of(page, Cursor.NO_TEXT);
        List<AccountState> found = session.select(
                byId, p -> p.text(tenant.value()).text(after.text(0)).number(page.limit() + 1L), accounts::read);
        return Page.of(found, page, account -> Cursor.write(account.id()));
    }

    Page<AccountState> byBalance(Session session, TenantId tenant, PageRequest page) {
        Cursor after = Cursor.of(page, Long.toString(Long.MAX_VALUE), Cursor.NO_TEXT);
        List<AccountState> found = session.select(
                byBalance,
                p -> p.text(tenant.value())
                        .number(after.number(0))
                        .number(after.number(0))
                        .text(after.text(1))
                        .number(page.limit() + 1L),
                accounts::read);
        return Page.of(found, page, account -> Cursor.write(account.balanceMinor(), account.id()));
    }
}
