package com.example.consumer;

import static com.example.consumer.Club.check;
import static com.example.consumer.Club.eur;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.command.FailScheduled;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.ReversalCause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Post-dated payments and the daily run. */
final class PostDated {
    private final Club club;
    private final Billing billing;
    private final BillingQueries queries;

    PostDated(Club club) {
        this.club = club;
        this.billing = club.billing;
        this.queries = club.queries;
    }

    private final List<String> log = new ArrayList<>();

    void run() {
        AccountId dupont = club.open("cheques");
        Invoice first = club.invoice(dupont, "300.00");
        Payment transfer = billing.recordPayment(RecordPayment.of(first.id(), eur("150.00"), PaymentMethod.CREDIT_TRANSFER));
        for (int month = 7; month <= 9; month++) {
            billing.schedulePayment(SchedulePayment.of(first.id(), eur("70.00"), PaymentMethod.CHEQUE, LocalDate.of(2026, month, 5)));
        }
        check(queries.balance(dupont).equals(eur("210.00")), "no effect before collection");
        club.clock.goTo(LocalDate.of(2026, 7, 5));
        billing.batch().onRefusal(r -> log.add(r.rejection().message())).collectScheduled(LocalDate.of(2026, 7, 5));
        check(queries.balance(dupont).equals(eur("140.00")) && log.isEmpty(), "one of three");
        billing.failScheduled(FailScheduled.of(queries.scheduledPayments(dupont).get(1).id(), "cheque lost"));
        check(queries.scheduledPayments(dupont).size() == 1, "that of August");
        billing.reversePayment(ReversePayment.builder(transfer.id(), ReversalCause.BOUNCED).fee(eur("8.00"), Tax.outsideScope("bank fee")).build());
        check(queries.balance(dupont).equals(eur("290.00")), "owed again, the fee is to be billed");
    }
}
