package dev.solde.billing.core.memory;

import static dev.solde.billing.core.memory.Keyset.descending;
import static dev.solde.billing.core.memory.Keyset.key;

import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.document.Series;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.fact.ReferenceMade.Role;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.DueForBilling;
import dev.solde.billing.port.ReadView;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reads over all accounts of the tenant, each by looking at everything that could matter. */
abstract class TenantStoredReader implements BillingReader {

    final BooksSource source;

    TenantStoredReader(BooksSource source) {
        this.source = source;
    }

    @Override
    public Optional<ItemId> document(DocumentNumber number) {
        return source.ask(books -> books.documents().get(number));
    }

    @Override
    public Page<ItemId> documents(HostReference reference, PageRequest page) {
        record Found(ItemId document, long sequence) {}
        Stream<Found> found = records()
                .flatMap(record -> record.facts(ReferenceMade.class).stream()
                        .filter(made -> made.role() == Role.HOST || made.role() == Role.SOURCE)
                        .filter(made -> made.reference().equals(reference))
                        .map(made -> new Found(made.item(), record.sequence())));
        return Keyset.page(
                        found.distinct(),
                        page,
                        row -> key(
                                row.document().account(),
                                row.sequence(),
                                row.document().uuid()))
                .map(Found::document);
    }

    @Override
    public Page<JournalHead> heads(PageRequest page) {
        return Keyset.page(all().map(book -> book.lastRecord().head()), page, head -> key(head.account()));
    }

    @Override
    public Page<AccountState> accountsByBalance(PageRequest page) {
        return Keyset.page(
                all().map(AccountBook::state), page, account -> key(descending(account.balanceMinor()), account.id()));
    }

    @Override
    public Page<OpenItem> openItemsOfAll(Optional<LocalDate> asOf, PageRequest page) {
        ReadView view = new ReadView(asOf, OptionalLong.empty());
        return Keyset.page(
                all().flatMap(book -> new AccountView(book, view).openItems()),
                page,
                item -> key(item.id().account(), item.id().uuid()));
    }

    @Override
    public Page<OpenItem> openCreditNotes(PageRequest page) {
        return Keyset.page(
                all().flatMap(book -> new AccountView(book, ReadView.NOW).openItems())
                        .filter(item -> item.id().kind() == ItemKind.CREDIT_NOTE),
                page,
                item -> key(item.id().account(), item.postingDate(), item.id().uuid()));
    }

    @Override
    public List<Long> seriesValues(Series series, Year year, long after, int limit) {
        return records()
                .flatMap(record -> record.facts(DocumentIssued.class).stream())
                .filter(document -> document.series().equals(Optional.of(series.code())))
                .filter(document -> Series.year(document.issueDate()).equals(year))
                .map(DocumentIssued::seriesValue)
                .filter(value -> value > after)
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public Page<ExpectedPaymentRevised> expectedPaymentsDue(LocalDate day, PageRequest page) {
        return Keyset.page(
                all().flatMap(book -> Revisions.now(book).expectedPayments().stream())
                        .filter(expected -> expected.state() == ExpectedPaymentState.SCHEDULED)
                        .filter(expected ->
                                !expected.dueOn().orElse(LocalDate.MAX).isAfter(day)),
                page,
                expected -> key(
                        expected.expected().account(),
                        expected.dueOn().orElseThrow(),
                        expected.expected().uuid()));
    }

    @Override
    public Page<DueForBilling> dueForBilling(LocalDate day, PageRequest page) {
        return Keyset.page(all().flatMap(book -> due(book, day).stream()), page, due -> key(due.account()));
    }

    private Optional<DueForBilling> due(AccountBook book, LocalDate day) {
        Set<PendingEntryId> reserved = source.ask(books -> books.draftsOf(book.id()))
                .flatMap(draft -> draft.entries().stream())
                .collect(Collectors.toSet());
        return Revisions.now(book).pendingEntries().stream()
                .filter(entry -> entry.state() == PendingEntryState.PENDING && !reserved.contains(entry.entry()))
                .map(PendingEntryRevised::processingDate)
                .filter(date -> !date.isAfter(day))
                .findFirst()
                .map(first ->
                        new DueForBilling(book.id(), book.state().settings().billingDay(), first));
    }

    @Override
    public Page<OpenItem> overdue(LocalDate day, PageRequest page) {
        return Keyset.page(
                all().flatMap(AccountBook::items)
                        .filter(item -> item.id().kind() == ItemKind.INVOICE
                                || item.id().kind() == ItemKind.OPENING_DEBIT)
                        .filter(item -> item.isOverdue(day)),
                page,
                item -> key(item.id().account(), item.id().uuid()));
    }

    @Override
    public Page<AccountState> accounts(PageRequest page) {
        return Keyset.page(all().map(AccountBook::state), page, state -> key(state.id()));
    }

    final Stream<JournalRecord> records() {
        return all().flatMap(book -> book.records().stream());
    }

    /** All accounts of one moment; each is immutable, so the rest needs no lock. */
    final Stream<AccountBook> all() {
        return source.ask(Books::allAccounts);
    }
}
