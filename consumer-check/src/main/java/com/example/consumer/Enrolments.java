package com.example.consumer;

import static com.example.consumer.Club.EUR;
import static com.example.consumer.Club.VAT_20;
import static com.example.consumer.Club.eur;

import dev.solde.billing.Billing;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;

/** The code of an application that a test is about. */
final class Enrolments {
    private final Billing billing;

    Enrolments(Billing billing) {
        this.billing = billing;
    }

    Refund leave(String family) {
        AccountId account = AccountId.of(family);
        billing.openAccount(OpenAccount.of(account, EUR));
        Invoice term = billing.issueInvoice(IssueInvoice.builder(account).line("Judo", 1, eur("100.00"), VAT_20).build());
        billing.recordPayment(RecordPayment.of(term.id(), eur("120.00"), PaymentMethod.CARD));
        return billing.cancelItems(CancelItems.builder(term.id()).line(1).refundBy(PaymentMethod.CARD).build()).refund().orElseThrow();
    }
}
