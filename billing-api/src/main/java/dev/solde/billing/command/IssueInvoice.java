package dev.solde.billing.command;

import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Series;
import dev.solde.billing.document.Tax;
import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.ledger.PendingEntryId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Issues an invoice: posts one debit of its total with tax, or none when that is 0.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code already-issued}, {@code draft-not-found}, {@code draft-changed}, {@code pending-entry-not-found},
 * {@code currency-mismatch}, {@code scale-too-fine}, {@code date-in-future}, {@code period-closed},
 * {@code due-date-before-issue-date}, {@code not-pending}, {@code pending-entry-reserved} (by another draft),
 * {@code mixed-price-mode}, {@code mixed-with-outside-scope}, {@code already-billed}, {@code amount-too-large} (of the whole
 * document; of one amount before the dates), {@code negative-total-use-credit-note}, {@code series-unknown}, {@code number-reserved},
 * {@code number-taken}, {@code number-not-chronological}.
 */
@Value.Immutable
public sealed interface IssueInvoice extends Command<Invoice> permits ImmutableIssueInvoice {

    /** Whether prices, fixed allowances and charges include tax (R-33: one mode a document). */
    @Value.Default
    default PriceMode priceMode() {
        return PriceMode.NET;
    }

    /** What is sold; at least one line or entry. */
    List<Line> lines();

    /**
     * Pending entries that become lines after the others, each billed with all that is left of it, whatever its processing date.
     */
    List<PendingEntryId> entries();

    /** The draft that becomes this invoice; the invoice gets its id, and the draft ends. */
    Optional<DraftVersion> draft();

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

    /** The terms from which the due date is counted; without them the account's. */
    Optional<PaymentTerms> terms();

    /** The due date itself, at or after the issue date; then terms are not used. */
    Optional<LocalDate> dueDate();

    /** Opens an invoice on this account. */
    static Builder builder(AccountId account) {
        return new Builder().account(account);
    }

    /** The invoice of a draft, as it was saved or edited last. */
    static IssueInvoice of(InvoiceDraft draft) {
        return draft.command().toBuilder()
                .draft(new DraftVersion(draft.id(), draft.version()))
                .build();
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.issueInvoice(this);
    }

    /** Builds an {@link IssueInvoice}. */
    final class Builder extends ImmutableIssueInvoice.Builder {
        private final LineEdits edits = new LineEdits();
        private final Set<PendingEntryId> removedEntries = new HashSet<>();

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

        /** Takes a pending entry out. */
        public Builder removeEntry(PendingEntryId entry) {
            removedEntries.add(entry);
            return this;
        }

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException without a line or entry or with more than 10,000, for a source that stands on two
         *     lines, for an entry named twice, for
         *     both a number and a series, or both terms and a due date;
         *     for an allowance or charge on the document without taxes beside taxed lines, or in per cent of no line, for dates
         *     outside the years 1900 to 9999, for more than 100 references, and for a line to change that is not there
         */
        @Override
        public IssueInvoice build() {
            IssueInvoice command = edited(super.build());
            Doors.expected(command.expectedVersion());
            Doors.date(command.issueDate(), "issue date");
            Doors.references(command.references());
            Doors.date(command.dueDate(), "due date");
            DocumentDoors.check(
                    command.lines(),
                    command.entries(),
                    command.allowances(),
                    command.charges(),
                    command.number(),
                    command.series());
            Doors.draft(command.draft(), command.account(), InvoiceId.class);
            Checks.require(
                    command.terms().isEmpty() || command.dueDate().isEmpty(), "either terms or a due date, not both");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .note(Doors.text(command.note(), Doors.MAX_REASON, "note"))
                    .finish();
        }

        private IssueInvoice edited(IssueInvoice asked) {
            if (edits.isEmpty() && removedEntries.isEmpty()) {
                return asked;
            }
            return new Builder()
                    .from(asked)
                    .lines(edits.applied(asked.lines()))
                    .entries(asked.entries().stream()
                            .filter(entry -> !removedEntries.contains(entry))
                            .toList())
                    .finish();
        }

        private IssueInvoice finish() {
            return super.build();
        }
    }
}
