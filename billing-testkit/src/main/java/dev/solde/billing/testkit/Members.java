package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.invoiceBuilder;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.command.Command;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CommandKey;
import java.util.List;
import java.util.stream.IntStream;

/** The accounts of a club whose members pay dues: several alike, as batches have them. */
final class Members {

    private Members() {}

    /** Opens so many accounts. */
    static List<AccountId> open(Billing billing, int count) {
        List<AccountId> accounts = IntStream.range(0, count)
                .mapToObj(i -> AccountId.of("member-" + i))
                .toList();
        accounts.forEach(account -> billing.openAccount(Samples.open(account)));
        return accounts;
    }

    /** The dues of one of them, under a key of its own. */
    static Command<?> dues(AccountId account) {
        return invoiceBuilder(account, "10.00")
                .commandKey(CommandKey.of("dues", account.value()))
                .build();
    }

    /** The numbers of their documents, account by account. */
    static List<String> numbers(BillingQueries queries, List<AccountId> accounts) {
        return accounts.stream()
                .flatMap(account -> Pages.all(page -> queries.entries(account, page)).stream())
                .map(entry -> entry.number().orElseThrow().value())
                .toList();
    }
}
