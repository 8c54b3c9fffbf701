package dev.solde.billing.testkit.scenario.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;

/** Operations on documents. */
public sealed interface DocumentStep extends Operation {

    /**
     * Issues an invoice, or saves it as a draft.
     *
     * @param owner the customer
     * @param discount an amount off the whole document, shared by amount
     */
    record IssueInvoiceStep(
            StepHead head,
            String id,
            String owner,
            Optional<CurrencyUnit> currency,
            Optional<LocalDate> due,
            List<LineText> lines,
            Optional<BigDecimal> discount,
            boolean draft)
            implements DocumentStep {

        /** Copies the list. */
        public IssueInvoiceStep {
            lines = List.copyOf(lines);
        }

        @Override
        public Optional<String> customer() {
            return Optional.of(owner);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.issueInvoice(this);
        }
    }

    /**
     * Issues a credit note, or saves it as a draft.
     *
     * @param customer the customer; may be left to the invoice
     * @param detach the services of the invoice may be billed again
     * @param settle what it pays at once; without it what the story's settings say
     */
    record IssueCreditNoteStep(
            StepHead head,
            String id,
            Optional<String> customer,
            Optional<CurrencyUnit> currency,
            Optional<String> invoice,
            Content content,
            boolean draft,
            boolean detach,
            Optional<Settling> settle)
            implements DocumentStep {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.issueCreditNote(this);
        }
    }

    /** What a credit note says of itself. */
    sealed interface Content {

        /** Lines of its own, or of the invoice. */
        record Lines(List<LineText> lines) implements Content {

            /** Copies the list. */
            public Lines {
                lines = List.copyOf(lines);
            }
        }

        /** All lines of the invoice. */
        record AllLines() implements Content {}

        /** One amount, with or without tax. */
        record Amount(BigDecimal amount, boolean taxIncluded, List<BigDecimal> rates) implements Content {

            /** Copies the list. */
            public Amount {
                rates = List.copyOf(rates);
            }
        }
    }

    /** What a credit note pays at once. */
    enum Settling {
        /** Its own invoice. */
        ORIGIN,
        /** Its own invoice, then the oldest open ones. */
        AUTO
    }

    /** Issues a draft. */
    record FinalizeStep(StepHead head, String document) implements DocumentStep {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.finalizeDocument(this);
        }
    }

    /** Adds lines to a draft. */
    record EditStep(StepHead head, String document, List<LineText> added) implements DocumentStep {

        /** Copies the list. */
        public EditStep {
            added = List.copyOf(added);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.edit(this);
        }
    }

    /** Throws a draft away. */
    record DeleteStep(StepHead head, String document) implements DocumentStep {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.delete(this);
        }
    }

    /** Cancels a document. */
    record VoidStep(StepHead head, String document) implements DocumentStep {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.voidDocument(this);
        }
    }

    /** Cancels lines of an invoice by a credit note, less a penalty, and perhaps pays the money back. */
    record CancelPurchaseStep(
            StepHead head,
            String invoice,
            List<String> lines,
            String creditNote,
            Optional<BigDecimal> penaltyPercent,
            Optional<BigDecimal> penaltyAmount,
            Optional<RefundText> refund)
            implements DocumentStep {

        /** Copies the list. */
        public CancelPurchaseStep {
            lines = List.copyOf(lines);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.cancelPurchase(this);
        }
    }

    /**
     * The refund that comes with a cancelled purchase.
     *
     * @param id its name
     * @param amount how much; without it all that the credit note leaves
     * @param from the payment to which it goes back, or the credit note itself
     * @param payment the payment to which it goes back
     */
    record RefundText(
            Optional<String> id,
            Optional<BigDecimal> amount,
            Optional<String> from,
            Optional<String> payment,
            Optional<String> method) {

        /** Of everything, by any route. */
        static final RefundText OF_ALL = new RefundText(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** Of everything under this name, or of an amount. */
        static RefundText word(String word) {
            return word.matches("\\d+(\\.\\d+)?")
                    ? new RefundText(
                            Optional.empty(),
                            Optional.of(new BigDecimal(word)),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())
                    : new RefundText(
                            Optional.of(word), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
