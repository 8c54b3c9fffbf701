package dev.solde.billing.testkit.scenario.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;

/** Operations that say which credit pays which invoice. */
public sealed interface AllocationStep extends Operation {

    /** So much of a payment or credit note pays an invoice. */
    record AllocateStep(StepHead head, String from, String to, BigDecimal amount) implements AllocationStep {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.allocate(this);
        }
    }

    /**
     * Releases what a payment or credit note pays of an invoice.
     *
     * @param amount how much; without it all of it
     */
    record UnallocateStep(StepHead head, String from, String to, Optional<BigDecimal> amount)
            implements AllocationStep {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.unallocate(this);
        }
    }

    /** Replaces all lines of a payment at once. */
    record SetAllocationsStep(StepHead head, String payment, List<Share> shares) implements AllocationStep {

        /** Copies the list. */
        public SetAllocationsStep {
            shares = List.copyOf(shares);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.setAllocations(this);
        }
    }

    /**
     * Lets what waits pay the oldest open invoices.
     *
     * @param payment only this payment
     * @param to only this invoice
     */
    record AutoAllocateStep(
            StepHead head,
            Optional<String> payment,
            Optional<String> to,
            Optional<String> customer,
            Optional<CurrencyUnit> currency)
            implements AllocationStep {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.autoAllocate(this);
        }
    }

    /** Each credit note pays its own invoice. */
    record SettleCreditNotesStep(StepHead head, List<String> creditNotes) implements AllocationStep {

        /** Copies the list. */
        public SettleCreditNotesStep {
            creditNotes = List.copyOf(creditNotes);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.settleCreditNotes(this);
        }
    }
}
