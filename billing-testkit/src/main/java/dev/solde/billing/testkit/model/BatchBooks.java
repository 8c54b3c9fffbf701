package dev.solde.billing.testkit.model;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.Refused;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.FactCodec;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.testkit.Pages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a batch has left behind, as text, with ids named by the order in which they appear, account after account: whoever does commands of
 * several accounts together draws ids in another order.
 */
final class BatchBooks {

    /** Ids, and the digests of statements, which hold ids. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}");

    private static final int DIGITS = 2;

    private final BillingQueries queries;
    private final Map<String, String> names = new HashMap<>();

    private BatchBooks(BillingQueries queries) {
        this.queries = queries;
    }

    /** All journals, then what is derived of them or stands beside them, then the refusals. */
    static List<String> of(BillingQueries queries, List<AccountId> accounts, List<Refused> refused) {
        BatchBooks books = new BatchBooks(queries);
        List<AccountId> opened = accounts.stream().filter(queries::exists).toList();
        return Stream.of(
                        opened.stream().flatMap(books::journal),
                        opened.stream().flatMap(books::state),
                        refused.stream().map(Refused::toString))
                .flatMap(lines -> lines)
                .map(books::named)
                .toList();
    }

    /** The first line that is another one; empty when all are the same. */
    static Optional<String> firstDifference(List<String> one, List<String> other) {
        int same = 0;
        while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
            same++;
        }
        return one.equals(other)
                ? Optional.empty()
                : Optional.of("line " + same + " is\n" + line(one, same) + "\nand not\n" + line(other, same));
    }

    private static String line(List<String> lines, int number) {
        return number < lines.size() ? lines.get(number) : "the end";
    }

    private Stream<String> journal(AccountId account) {
        FactCodec codec = FactCodec.of(account, DIGITS);
        return Pages.all(page -> queries.journal(account, page)).stream().flatMap(record -> lines(record, codec));
    }

    private static Stream<String> lines(JournalRecord record, FactCodec codec) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(
                " ",
                record.account().value(),
                Long.toString(record.sequence()),
                record.commandKind(),
                record.key().toString(),
                record.recordedAt().toString()));
        for (Fact fact : record.facts()) {
            lines.add(codec.write(fact));
        }
        return lines.stream();
    }

    private Stream<String> state(AccountId account) {
        return Stream.of(
                        Stream.of(queries.account(account), queries.balance(account), queries.lockedThrough(account)),
                        Pages.all(page -> queries.openItems(account, page)).stream(),
                        Pages.all(page -> queries.entries(account, page)).stream(),
                        Pages.all(page -> queries.pendingEntries(account, page)).stream(),
                        Pages.all(page -> queries.expectedPayments(account, page)).stream(),
                        Pages.all(page -> queries.refunds(account, page)).stream(),
                        Pages.all(page -> queries.drafts(account, page)).stream(),
                        Pages.all(page -> queries.statements(account, page)).stream()
                                .flatMap(made -> Stream.of(queries.statement(made.id()), queries.sendings(made.id()))))
                .flatMap(things -> things)
                .map(Object::toString);
    }

    private String named(String line) {
        return ID.matcher(line)
                .replaceAll(id -> names.computeIfAbsent(id.group(), unused -> "id-" + (names.size() + 1)));
    }
}
