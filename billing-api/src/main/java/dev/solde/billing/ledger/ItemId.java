package dev.solde.billing.ledger;

import java.util.UUID;

/**
 * Names an item. An item's id contains its account, so that a command needs no look-up to be routed, and says its side, so
 * that an allocation the wrong way round does not compile.
 *
 * <p>The text form is {@code kind/uuid/account}; the account comes last because it may itself contain a slash.
 */
public sealed interface ItemId extends SubjectId permits CreditItemId, DebitItemId {

    /** What kind of item this is. */
    ItemKind kind();

    @Override
    default String word() {
        return kind().code();
    }

    /** Reads the text form of any item id; refuses other text with {@link IllegalArgumentException}. */
    static ItemId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || text.length() < slash + 39 || text.charAt(slash + 37) != '/') {
            throw new IllegalArgumentException("not an item id: " + text);
        }
        ItemKind kind = ItemKind.ofCode(text.substring(0, slash));
        UUID uuid = UUID.fromString(text.substring(slash + 1, slash + 37));
        return kind.id(AccountId.of(text.substring(slash + 38)), uuid);
    }

    /** The text form of an id. */
    static String format(ItemId id) {
        return id.kind().code() + "/" + id.uuid() + "/" + id.account();
    }
}
