package dev.solde.billing.fact;

/** One thing that a command made true. Immutable, equal by value, of one of few kinds. */
public sealed interface Fact
        permits AccountRevised,
                EntryPosted,
                DocumentIssued,
                LineIssued,
                TaxCharged,
                ReferenceMade,
                Allocated,
                Deallocated,
                PaymentReceived,
                FlagRaised,
                RefundRevised,
                ExpectedPaymentRevised,
                PendingEntryRevised,
                PeriodClosed,
                StatementGenerated {

    /** Does what the kind of this fact asks for; whoever handles facts handles all of them. */
    <R> R match(Cases<R> cases);

    /** One method per kind of fact. */
    interface Cases<R> {
        /** The account's settings were set. */
        R accountRevised(AccountRevised fact);

        /** An entry moved the balance. */
        R entryPosted(EntryPosted fact);

        /** A document was issued. */
        R documentIssued(DocumentIssued fact);

        /** A line of a document. */
        R lineIssued(LineIssued fact);

        /** A tax subtotal of a document. */
        R taxCharged(TaxCharged fact);

        /** A reference of a document or line. */
        R referenceMade(ReferenceMade fact);

        /** A credit was allocated to a debit. */
        R allocated(Allocated fact);

        /** An allocation ended, whole or in part. */
        R deallocated(Deallocated fact);

        /** Money arrived. */
        R paymentReceived(PaymentReceived fact);

        /** A mark was set. */
        R flagRaised(FlagRaised fact);

        /** A refund was made or moved on. */
        R refundRevised(RefundRevised fact);

        /** A payment is expected, or an expected one moved on. */
        R expectedPaymentRevised(ExpectedPaymentRevised fact);

        /** A pending entry was added, changed, billed, released or cancelled. */
        R pendingEntryRevised(PendingEntryRevised fact);

        /** A period was closed. */
        R periodClosed(PeriodClosed fact);

        /** A statement was generated. */
        R statementGenerated(StatementGenerated fact);
    }
}
