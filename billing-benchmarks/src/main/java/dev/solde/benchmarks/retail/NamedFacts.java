package dev.solde.benchmarks.retail;

import dev.solde.billing.Billing;
import dev.solde.billing.fact.FactCodec;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All facts of an account, whole and in order, with its ids named by the order in which they appear: whoever bills several accounts
 * at once draws ids in another order.
 */
final class NamedFacts {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int PAGE = 500;

    private final Map<String, String> names = new HashMap<>();

    private NamedFacts() {}

    /** The facts of each record, as text. */
    static List<List<String>> of(Billing billing, AccountId account) {
        return new NamedFacts().read(billing, account);
    }

    private List<List<String>> read(Billing billing, AccountId account) {
        FactCodec codec = FactCodec.of(account, 2);
        List<List<String>> facts = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(PAGE));
        while (next.isPresent()) {
            Page<JournalRecord> page = billing.queries().journal(account, next.get());
            for (JournalRecord record : page.items()) {
                facts.add(record.facts().stream()
                        .map(fact -> named(codec.write(fact)))
                        .toList());
            }
            next = page.next();
        }
        return facts;
    }

    private String named(String fact) {
        return ID.matcher(fact)
                .replaceAll(id -> names.computeIfAbsent(id.group(), unused -> "id-" + (names.size() + 1)));
    }
}
