package dev.solde.examples.portal.pages;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.StatementId;
import dev.solde.examples.portal.web.NotFound;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The addresses of the back office. */
final class Links {

    /** The kinds of items that have a paper. */
    private static final Set<ItemKind> PAPERS =
            Set.of(ItemKind.INVOICE, ItemKind.CREDIT_NOTE, ItemKind.PAYMENT, ItemKind.REFUND);

    private Links() {}

    static String to(AccountId account) {
        return "/customers/" + encoded(account.value());
    }

    /** Empty for what has no page. */
    static String to(ItemId item) {
        return PAPERS.contains(item.kind()) ? to(item.account()) + own(item) : "";
    }

    static String to(StatementId statement) {
        return to(statement.account()) + own(statement);
    }

    /** The same below the customer's own pages, where the address names no account. */
    static String own(ItemId item) {
        return "/documents/" + item.kind().code() + "/" + item.uuid();
    }

    static String own(StatementId statement) {
        return "/statements/" + statement.uuid();
    }

    static ItemId item(AccountId account, String kind, String uuid) {
        return PAPERS.stream()
                .filter(paper -> paper.code().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new)
                .id(account, Form.uuid(uuid));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
