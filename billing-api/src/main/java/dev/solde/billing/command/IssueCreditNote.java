package dev.solde.billing.command;

import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Series;
import dev.solde.billing.document.Tax;
import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Issues a credit note on an invoice, of all that is left of it, of lines, of quantities, or of an amount (R-36,
 *
 *
 * <p>Refused, in this order (parts are judged one after the other as asked, then their sum):
 * {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed}, {@code already-issued},
 * {@code draft-not-found}, {@code draft-changed}, {@code item-not-found} ({@code not-issued} when it is a draft),
 * {@code currency-mismatch}, {@code scale-too-fine}, {@code amount-too-large}, {@code date-in-future},
 * {@code period-closed}, {@code before-invoice}, {@code already-credited}, {@code line-not-found},
 * {@code adjustment-not-found}, {@code credited-with-lines}, {@code tax-not-on-invoice},
 * {@code exceeds-creditable-quantity}, {@code exceeds-creditable-amount}, {@code nothing-to-credit},
 * {@code series-unknown}, {@code number-reserved}, {@code number-taken}, {@code number-not-chronological}.
 */
@Value.Immutable
public sealed interface IssueCreditNote extends Command<CreditNote> permits ImmutableIssueCreditNote {

    @Override
    default AccountId account() {
        return invoice().account();
    }

    /** The invoice to correct. */
    InvoiceId invoice();

    /** What is credited of it, at least one part. */
    List<CreditedPart> parts();

    /** What the note settles when issued; without it the settings' default. */
    Optional<CreditSettlement> settle();

    /** Which sources and pending entries of the invoice's lines may be billed again, each line's once. */
    @Value.Default
    default SourceRelease sourceRelease() {
        return SourceRelease.NONE;
    }

    /** The date of the credit note, also its posting date, not before the invoice's; without it today. */
    Optional<LocalDate> issueDate();

    /** The number, when the document was issued elsewhere; then no series is used. */
    Optional<DocumentNumber> number();

    /** The series that gives the number; without it the settings' default. */
    Optional<Series> series();

    /** The host's references, by which the document is found again. */
    List<HostReference> references();

    /** A text printed on the document, at most 2000 characters. */
    Optional<String> note();

    /** The draft that becomes this credit note; the note gets its id, and the draft ends. */
    Optional<DraftVersion> draft();

    /** All that is not yet credited. */
    static IssueCreditNote whole(InvoiceId invoice, String reason) {
        return builder(invoice).part(new CreditedPart.Whole()).reason(reason).build();
    }

    /** An amount, spread over what is left of the invoice's tax groups; with {@code GROSS} the total is exactly it. */
    static IssueCreditNote ofAmount(InvoiceId invoice, MonetaryAmount amount, PriceMode priceMode, String reason) {
        return builder(invoice)
                .part(new CreditedPart.OfAmount(amount, priceMode))
                .reason(reason)
                .build();
    }

    /** The credit note of a draft, as it was saved or edited last. */
    static IssueCreditNote of(CreditNoteDraft draft) {
        return draft.command().toBuilder()
                .draft(new DraftVersion(draft.id(), draft.version()))
                .build();
    }

    /** Opens a credit note on this invoice. */
    static Builder builder(InvoiceId invoice) {
        return new Builder().invoice(invoice);
    }

    /** Goes back, to change some of it: naming an invoice line, or the amount, again replaces what this says of it. */
    default Builder toBuilder() {
        return new Builder(parts()).from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.issueCreditNote(this);
    }

    /** Builds an {@link IssueCreditNote}. */
    final class Builder extends ImmutableIssueCreditNote.Builder {
        private final PartEdits edits;

        Builder() {
            this(List.of());
        }

        private Builder(List<CreditedPart> before) {
            edits = new PartEdits(before);
        }

        /** All that is left of an invoice line. */
        public Builder line(int line) {
            return part(new CreditedPart.LineRest(line));
        }

        /** So many pieces of an invoice line, at its own price. */
        public Builder lineQuantity(int line, long quantity) {
            return lineQuantity(line, BigDecimal.valueOf(quantity));
        }

        /** So much of an invoice line, at its own price. */
        public Builder lineQuantity(int line, BigDecimal quantity) {
            return part(new CreditedPart.LineQuantity(line, quantity, Optional.empty()));
        }

        /** So many pieces of an invoice line at a changed price. */
        public Builder lineQuantity(int line, long quantity, MonetaryAmount unitPrice) {
            return lineQuantity(line, BigDecimal.valueOf(quantity), unitPrice);
        }

        /** So much of an invoice line at a changed price. */
        public Builder lineQuantity(int line, BigDecimal quantity, MonetaryAmount unitPrice) {
            return part(new CreditedPart.LineQuantity(line, quantity, Optional.of(unitPrice)));
        }

        /** An amount of an invoice line, in the invoice's price mode. */
        public Builder lineAmount(int line, MonetaryAmount amount) {
            return part(new CreditedPart.LineAmount(line, amount));
        }

        /** A line of its own at taxes that stand on the invoice, in the invoice's price mode. */
        public Builder line(String label, long quantity, MonetaryAmount unitPrice, Tax... taxes) {
            return line(Line.of(label, quantity, unitPrice, taxes));
        }

        /** A line of its own at taxes that stand on the invoice, in the invoice's price mode. */
        public Builder line(Line line) {
            return part(new CreditedPart.FreeLine(line));
        }

        /** An amount, spread over what is left of the invoice's tax groups; stands alone. */
        public Builder amount(MonetaryAmount amount, PriceMode priceMode) {
            return part(new CreditedPart.OfAmount(amount, priceMode));
        }

        /** Takes out what the command said of an invoice line. */
        public Builder removeLine(int line) {
            edits.removeLine(line);
            return this;
        }

        /** Takes out a line of its own, counted from 1 among such lines as they stood before this edit. */
        public Builder removeFreeLine(int number) {
            edits.removeFreeLine(number);
            return this;
        }

        /** Takes out an allowance of the document. */
        public Builder removeAllowance(int number) {
            edits.remove(new CreditedPart.AllowanceRest(number));
            return this;
        }

        /** Takes out a charge of the document. */
        public Builder removeCharge(int number) {
            edits.remove(new CreditedPart.ChargeRest(number));
            return this;
        }

        /** What is left of an allowance of the document whose taxes no line has; numbered from 1. */
        public Builder allowance(int number) {
            return part(new CreditedPart.AllowanceRest(number));
        }

        /** What is left of a charge of the document whose taxes no line has, for example freight; numbered from 1. */
        public Builder charge(int number) {
            return part(new CreditedPart.ChargeRest(number));
        }

        /** The sources and pending entries of the credited lines may be billed again. */
        public Builder releaseSources() {
            return sourceRelease(SourceRelease.CREDITED_LINES);
        }

        /** The sources and pending entries of all lines of the invoice may be billed again. */
        public Builder releaseAll() {
            return sourceRelease(SourceRelease.ALL_LINES);
        }

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException without a part, when a whole or an amount stands beside other parts, for a
         *     line named twice or named and removed, a removed part that the command did not have, or for both a number and a
         *     series
         */
        @Override
        public IssueCreditNote build() {
            IssueCreditNote asked = super.build();
            IssueCreditNote command = new Builder()
                    .from(asked)
                    .parts(edits.applied(asked.parts()))
                    .finish();
            Doors.expected(command.expectedVersion());
            Doors.date(command.issueDate(), "issue date");
            Doors.references(command.references());
            Doors.some(command.parts(), "part");
            Doors.draft(command.draft(), command.account(), CreditNoteId.class);
            boolean alone = command.parts().stream()
                    .anyMatch(part -> part instanceof CreditedPart.Whole || part instanceof CreditedPart.OfAmount);
            Checks.require(
                    !alone || command.parts().size() == 1,
                    "the whole or an amount cannot be combined with other parts");
            Doors.distinct(
                    command.parts().stream()
                            .flatMap(part -> part.creditedLine().stream().boxed())
                            .toList(),
                    "a line is credited twice");
            Checks.require(
                    command.number().isEmpty() || command.series().isEmpty(), "either a number or a series, not both");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .note(Doors.text(command.note(), Doors.MAX_REASON, "note"))
                    .finish();
        }

        private IssueCreditNote finish() {
            return super.build();
        }
    }
}
