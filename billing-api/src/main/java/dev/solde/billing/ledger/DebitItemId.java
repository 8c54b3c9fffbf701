package dev.solde.billing.ledger;

/** Names an item that raises what the customer owes and can take an allocation. */
public sealed interface DebitItemId extends ItemId
        permits InvoiceId, RefundId, PaymentReversalId, WriteOffReversalId, CreditWriteOffId, OpeningDebitId {}
