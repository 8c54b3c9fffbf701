package dev.solde.examples.springboot;

import dev.solde.billing.Billing;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.payment.PaymentMethod;
import javax.money.MonetaryAmount;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts, and money in and out. Each method is a transaction, because the ledger has none of its own here. */
@Service
class Customers {

    private final Billing billing;

    Customers(Billing billing) {
        this.billing = billing;
    }

    @Transactional
    public void open(String customer) {
        billing.openAccount(OpenAccount.of(AccountId.of(customer), Money.EUR));
    }

    /** Delivered twice, or again after a lost answer, an event is recorded once and the answer is the same. */
    @Transactional
    public String pay(String event, String customer, String amount) {
        return billing.recordPayment(
                        RecordPayment.builder(AccountId.of(customer), Money.eur(amount), PaymentMethod.CARD)
                                .commandKey(CommandKey.of("psp", event))
                                .build())
                .id()
                .toString();
    }

    /** A refusal that leaves a transactional method rolls back, as any exception does. */
    @Transactional
    public void refund(String customer, String amount) {
        billing.refundCredit(RefundCredit.of(AccountId.of(customer), Money.eur(amount), PaymentMethod.CREDIT_TRANSFER));
    }

    /** Reading needs no transaction; a preview or a proposal would. */
    public MonetaryAmount owed(String customer) {
        return billing.queries().balance(AccountId.of(customer));
    }
}
