package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.SettlementId;
import java.util.List;

/** What a name of the story stands for in the kernel. */
sealed interface Named {

    /** The account on which it lies. */
    AccountId account();

    /** An invoice, with the names of its lines in order. */
    record NamedInvoice(InvoiceId id, List<String> lines) implements Named {

        /** Copies the list. */
        public NamedInvoice {
            lines = List.copyOf(lines);
        }

        @Override
        public AccountId account() {
            return id.account();
        }
    }

    /**
     * A credit note.
     *
     * @param free the names of its lines that credit no line of an invoice, in order
     */
    record NamedCreditNote(CreditNoteId id, List<String> free) implements Named {

        /** Copies the list. */
        public NamedCreditNote {
            free = List.copyOf(free);
        }

        /** A note of lines of an invoice only. */
        NamedCreditNote(CreditNoteId id) {
            this(id, List.of());
        }

        @Override
        public AccountId account() {
            return id.account();
        }
    }

    /** An entry that waits to be billed. */
    record NamedEntry(PendingEntryId id) implements Named {

        @Override
        public AccountId account() {
            return id.account();
        }
    }

    /** A payment. */
    record NamedPayment(PaymentId id) implements Named {

        @Override
        public AccountId account() {
            return id.account();
        }
    }

    /** A payment of 0.00. */
    record NamedSettlement(SettlementId id) implements Named {

        @Override
        public AccountId account() {
            return id.account();
        }
    }

    /** A payment that is promised for a later day. */
    record NamedPromise(ExpectedPaymentId id) implements Named {

        @Override
        public AccountId account() {
            return id.account();
        }
    }

    /** A payment below 0. */
    record NamedNegativePayment(AccountId account, List<RefundId> refunds) implements Named {

        /** Copies the list. */
        public NamedNegativePayment {
            refunds = List.copyOf(refunds);
        }
    }

    /** A refund. */
    record NamedRefund(RefundId id) implements Named {

        @Override
        public AccountId account() {
            return id.account();
        }
    }

    /**
     * A write-off, of a debit or of a credit.
     *
     * @param of the name of what was written off
     */
    record NamedWriteOff(ItemId id, String of) implements Named {

        @Override
        public AccountId account() {
            return id.account();
        }
    }
}
