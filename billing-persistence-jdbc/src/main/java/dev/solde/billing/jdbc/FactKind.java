package dev.solde.billing.jdbc;

import dev.solde.billing.fact.AccountRevised;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.LineIssued;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.fact.StatementGenerated;
import dev.solde.billing.fact.TaxCharged;

/**
 * The kinds of facts, each with a bit of the column {@code fact_kinds}. The bit is the place in this list, and it is stored:
 * a new kind goes to the end.
 */
enum FactKind {
    ACCOUNT_REVISED,
    ENTRY_POSTED,
    DOCUMENT_ISSUED,
    LINE_ISSUED,
    TAX_CHARGED,
    REFERENCE_MADE,
    ALLOCATED,
    DEALLOCATED,
    PAYMENT_RECEIVED,
    FLAG_RAISED,
    REFUND_REVISED,
    EXPECTED_PAYMENT_REVISED,
    PENDING_ENTRY_REVISED,
    PERIOD_CLOSED,
    STATEMENT_GENERATED;

    private static final Fact.Cases<FactKind> OF = new OfFact();

    static FactKind of(Fact fact) {
        return fact.match(OF);
    }

    /** The bits of all kinds that the record holds. */
    static int bits(JournalRecord record) {
        return record.facts().stream().mapToInt(fact -> of(fact).bit()).reduce(0, (one, other) -> one | other);
    }

    private int bit() {
        return 1 << ordinal();
    }

    boolean isIn(int bits) {
        return (bits & bit()) != 0;
    }

    /** The compiler asks for a kind for every fact. */
    private static final class OfFact implements Fact.Cases<FactKind> {

        @Override
        public FactKind accountRevised(AccountRevised fact) {
            return ACCOUNT_REVISED;
        }

        @Override
        public FactKind entryPosted(EntryPosted fact) {
            return ENTRY_POSTED;
        }

        @Override
        public FactKind documentIssued(DocumentIssued fact) {
            return DOCUMENT_ISSUED;
        }

        @Override
        public FactKind lineIssued(LineIssued fact) {
            return LINE_ISSUED;
        }

        @Override
        public FactKind taxCharged(TaxCharged fact) {
            return TAX_CHARGED;
        }

        @Override
        public FactKind referenceMade(ReferenceMade fact) {
            return REFERENCE_MADE;
        }

        @Override
        public FactKind allocated(Allocated fact) {
            return ALLOCATED;
        }

        @Override
        public FactKind deallocated(Deallocated fact) {
            return DEALLOCATED;
        }

        @Override
        public FactKind paymentReceived(PaymentReceived fact) {
            return PAYMENT_RECEIVED;
        }

        @Override
        public FactKind flagRaised(FlagRaised fact) {
            return FLAG_RAISED;
        }

        @Override
        public FactKind refundRevised(RefundRevised fact) {
            return REFUND_REVISED;
        }

        @Override
        public FactKind expectedPaymentRevised(ExpectedPaymentRevised fact) {
            return EXPECTED_PAYMENT_REVISED;
        }

        @Override
        public FactKind pendingEntryRevised(PendingEntryRevised fact) {
            return PENDING_ENTRY_REVISED;
        }

        @Override
        public FactKind periodClosed(PeriodClosed fact) {
            return PERIOD_CLOSED;
        }

        @Override
        public FactKind statementGenerated(StatementGenerated fact) {
            return STATEMENT_GENERATED;
        }
    }
}
