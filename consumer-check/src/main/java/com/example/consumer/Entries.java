package com.example.consumer;

import static com.example.consumer.Club.EUR;
import static com.example.consumer.Club.VAT_20;
import static com.example.consumer.Club.check;
import static com.example.consumer.Club.eur;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.Preview;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.ChangePendingEntry;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.document.BillingResult;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.PageRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Pending entries and the monthly run. */
final class Entries {
    private final Club club;
    private final Billing billing;
    private final BillingQueries queries;

    Entries(Club club) {
        this.club = club;
        this.billing = club.billing;
        this.queries = club.queries;
    }

    private final List<String> log = new ArrayList<>();

    void run() {
        AccountId dupont = club.open("billed");
        PendingEntry entry = billing.addPendingEntry(AddPendingEntry.debit(dupont, "Training", eur("150.00"), VAT_20, LocalDate.of(2026, 6, 4)));
        billing.addPendingEntry(AddPendingEntry.builder(dupont).credit("Gift", eur("20.00"), VAT_20).lineType(LineType.of("GIFT")).processingDate(LocalDate.of(2026, 6, 18)).build());
        billing.changePendingEntry(ChangePendingEntry.builder(entry.id()).processingDate(LocalDate.of(2026, 7, 4)).build());
        Preview<BillingResult> next = billing.preview(BillNow.of(dupont));
        check(next.orElseThrow().documents().isEmpty(), "nothing is due");
        BillingResult now = billing.billNow(BillNow.builder(dupont).line("Locker", 1, eur("5.00"), VAT_20).build());
        check(now.documents().size() == 1, "the locker");
        check(queries.pendingEntries(dupont, PageRequest.first(10)).items().size() == 2, "two entries wait");
        monthly(AccountId.of("fifth"));
    }

    private void monthly(AccountId dupont) {
        billing.openAccount(OpenAccount.builder(dupont, EUR).billingDay(5).build());
        billing.addPendingEntry(AddPendingEntry.debit(dupont, "Training", eur("150.00"), VAT_20, LocalDate.of(2026, 6, 4)));
        club.clock.goTo(LocalDate.of(2026, 6, 5));
        List<Long> bar = new ArrayList<>();
        BatchReport report = billing.batch().chunk(500).onProgress(p -> bar.add(p.done())).onRefusal(r -> log.add(r.account() + " " + r.rejection().code()))
                .runBilling(LocalDate.of(2026, 6, 5));
        check(report.done() == 2 && log.isEmpty() && bar.equals(List.of(2L)), "the training, and the fee of a cancelled purchase: " + report + log);
        check(billing.batch().runBilling(LocalDate.of(2026, 6, 5)).done() == 0, "nothing twice");
        check(queries.balance(dupont).equals(eur("180.00")), "150.00 and its tax");
    }
}
