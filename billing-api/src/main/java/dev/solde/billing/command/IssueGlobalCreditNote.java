package dev.solde.billing.command;

import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Series;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Issues a credit note that stands alone: posts one credit of its total with tax and moves no money.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code already-issued}, {@code draft-not-found}, {@code draft-changed},
 * {@code currency-mismatch}, {@code scale-too-fine}, {@code date-in-future}, {@code period-closed},
 * {@code amount-too-large} (of the whole document; of one amount before the dates), {@code nothing-to-credit} (a
 * total of 0 or below), {@code series-unknown}, {@code number-reserved}, {@code number-taken},
 * {@code number-not-chronological}.
 */
@Value.Immutable
public sealed interface IssueGlobalCreditNote extends Command<CreditNote> permits ImmutableIssueGlobalCreditNote {

    /** Whether prices, fixed allowances and charges include tax (R-33: one mode a document). */
    @Value.Default
    default PriceMode priceMode() {
        return PriceMode.NET;
    }

    /** What is given back, at least one line. */
    List<Line> lines();

    /** Reductions on the whole document; each names its taxes. */
    List<Allowance> allowances();

    /** Surcharges on the whole document; each names its taxes. */
    List<Charge> charges();

    /** The date of the document, also its posting date; without it today in the kernel's zone. */
    Optional<LocalDate> issueDate();

    /** The number, when the document was issued elsewhere; then no series is used. */
    Optional<DocumentNumber> number();

    /** The series that gives the number; without it the settings' default. */
    Optional<Series> series();

    /** The host's references, by which the document is found again. */
    List<HostReference> references();

    /** The customer on this document; without it the account's. */
    Optional<Party> buyer();

    /** A text printed on the document, at most 2000 characters. */
    Optional<String> note();

    /** What it settles when issued; without it the settings' default. It has no own invoice. */
    Optional<CreditSettlement> settle();

    /** The draft that becomes this credit note; the note gets its id, and the draft ends. */
    Optional<DraftVersion> draft();

    /** The credit note of a draft, as it was saved or edited last. */
    static IssueGlobalCreditNote of(GlobalCreditNoteDraft draft) {
        return draft.command().toBuilder()
                .draft(new DraftVersion(draft.id(), draft.version()))
                .build();
    }

    /** Credits one amount with or without tax included: {@code ofAmount(account, "Goodwill", fifty, PriceMode.GROSS, VAT)}. */
    static IssueGlobalCreditNote ofAmount(
            AccountId account, String label, MonetaryAmount amount, PriceMode priceMode, Tax... taxes) {
        return builder(account)
                .priceMode(priceMode)
                .line(label, 1, amount, taxes)
                .build();
    }

    /** Opens a credit note on this account. */
    static Builder builder(AccountId account) {
        return new Builder().account(account);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.issueGlobalCreditNote(this);
    }

    /** Builds an {@link IssueGlobalCreditNote}. */
    final class Builder extends ImmutableIssueGlobalCreditNote.Builder {
        private final LineEdits edits = new LineEdits();

        Builder() {}

        /** Adds a plain line. */
        public Builder line(String label, long quantity, MonetaryAmount unitPrice, Tax... taxes) {
            return line(Line.of(label, quantity, unitPrice, taxes));
        }

        /** Puts a line in the place of one; numbered from 1 as they stood before this edit, added ones behind them. */
        public Builder line(int number, Line line) {
            edits.replace(number, line);
            return this;
        }

        /** Takes a line out; numbered from 1 as they stood before this edit, added ones behind them. */
        public Builder removeLine(int number) {
            edits.remove(number);
            return this;
        }

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException without a line or with more than 10,000, or for both a number and a series;
         *     for an allowance or charge on the document without taxes beside taxed lines, or in per cent of no line, for dates
         *     outside the years 1900 to 9999, for more than 100 references, and for a line to change that is not there
         */
        @Override
        public IssueGlobalCreditNote build() {
            IssueGlobalCreditNote command = edited(super.build());
            Doors.expected(command.expectedVersion());
            Doors.date(command.issueDate(), "issue date");
            Doors.references(command.references());
            DocumentDoors.check(
                    command.lines(), command.allowances(), command.charges(), command.number(), command.series());
            Doors.draft(command.draft(), command.account(), CreditNoteId.class);
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .note(Doors.text(command.note(), Doors.MAX_REASON, "note"))
                    .finish();
        }

        private IssueGlobalCreditNote edited(IssueGlobalCreditNote asked) {
            return new Builder().from(asked).lines(edits.applied(asked.lines())).finish();
        }

        private IssueGlobalCreditNote finish() {
            return super.build();
        }
    }
}
