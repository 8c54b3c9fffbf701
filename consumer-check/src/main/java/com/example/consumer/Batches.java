package com.example.consumer;

import static com.example.consumer.Club.VAT_20;
import static com.example.consumer.Club.check;
import static com.example.consumer.Club.eur;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CommandKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Thousands at once. */
final class Batches {
    private final Club club;
    private final Billing billing;
    private final BillingQueries queries;

    Batches(Club club) {
        this.club = club;
        this.billing = club.billing;
        this.queries = club.queries;
    }

    private final List<String> log = new ArrayList<>();

    void run() {
        AccountId dupont = club.open("orders");
        Stream<IssueInvoice> orders = Stream.of(dupont, AccountId.of("nobody")).map(account -> IssueInvoice.builder(account)
                .commandKey(CommandKey.of("order", account.value())).line("Order", 1, eur("10.00"), VAT_20).build());
        BatchReport report = billing.batch().chunk(500)
                .onRefusal(r -> log.add(r.commandKey() + " " + r.rejection().code()))
                .each(orders);
        check(report.done() == 1 && log.size() == 1 && log.get(0).endsWith("account-not-found"), "one is left out: " + log);
        Invoice first = club.invoice(dupont, "0.05");
        Invoice second = club.invoice(dupont, "0.07");
        billing.batch().allOrNone(Stream.of(first, second).map(i -> WriteOffItem.smallDifference(i.id())));
        check(queries.item(first.id()).isSettled() && queries.item(second.id()).isSettled(), "within the tolerance");
    }
}
