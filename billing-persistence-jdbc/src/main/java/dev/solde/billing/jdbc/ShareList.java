package dev.solde.billing.jdbc;

import dev.solde.billing.fact.ExpectedPaymentRevised.Share;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ItemKind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The shares of an expected payment in one column: a line each, of kind, UUID and minor units. In rows of their own every
 * read of a revision would have to fold several rows into one; what is looked for by debit stands in {@code expected_share}.
 */
final class ShareList {

    private ShareList() {}

    static String write(List<Share> shares) {
        return shares.stream()
                .map(share ->
                        share.debit().kind().code() + " " + share.debit().uuid() + " " + share.amountMinor() + "\n")
                .collect(Collectors.joining());
    }

    static List<Share> read(String text, AccountId account) {
        return text.lines()
                .map(line -> line.split(" "))
                .map(parts -> share(parts, account))
                .toList();
    }

    private static Share share(String[] parts, AccountId account) {
        DebitItemId debit = (DebitItemId) ItemKind.ofCode(parts[0]).id(account, UUID.fromString(parts[1]));
        return new Share(debit, Long.parseLong(parts[2]));
    }
}
