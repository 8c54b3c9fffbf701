package dev.solde.billing.ledger;

/** Names an item that lowers what the customer owes and can give an allocation. */
public sealed interface CreditItemId extends ItemId
        permits CreditNoteId,
                PaymentId,
                WriteOffId,
                CreditWriteOffReversalId,
                PaymentReinstatementId,
                RefundReversalId,
                OpeningCreditId {}
