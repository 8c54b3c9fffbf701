package dev.solde.billing.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.port.ReadView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three accounts: one that owes 98.00, one that has 10.00 to its credit, one without any entry. */
class TenantReadsTest extends MemoryTest {

    private static final AccountId ZOLA = AccountId.of("zola");
    private static final HostReference ORDER = HostReference.of("order", "SO-1");

    private InvoiceId invoice;
    private InvoiceId second;
    private CreditNoteId creditNote;
    private PaymentId payment;

    @BeforeEach
    void keep_the_accounts() {
        transaction(tx -> {
            Clerk.of(tx, ZOLA).open();
            payment = Clerk.of(tx, MARTIN).open().payment(1000, "2026-01-03");
            Clerk dupont = Clerk.of(tx).open();
            invoice = dupont.invoice(1, 10000, "2026-01-10", ORDER);
            creditNote = dupont.creditNote(2, 700, "2026-01-11", invoice, ORDER);
            second = dupont.invoice(3, 500, "2026-01-12", ORDER);
            return null;
        });
    }

    /** The whole list, read in pages of one row. */
    private static <T, R> List<R> oneByOne(Function<PageRequest, Page<T>> read, Function<T, R> what) {
        List<R> all = new ArrayList<>();
        Optional<PageRequest> request = Optional.of(PageRequest.first(1));
        while (request.isPresent()) {
            Page<T> page = read.apply(request.get());
            page.items().forEach(row -> all.add(what.apply(row)));
            request = page.next();
            assertThat(all).as("rows").hasSizeLessThan(100);
        }
        return all;
    }

    @Test
    void accounts_come_by_balance_the_greatest_first() {
        assertThat(oneByOne(reader()::accountsByBalance, AccountState::id)).containsExactly(Clerk.DUPONT, ZOLA, MARTIN);
    }

    @Test
    void heads_are_the_last_records_by_account() {
        assertThat(oneByOne(reader()::heads, JournalHead::account)).containsExactly(Clerk.DUPONT, MARTIN, ZOLA);
        assertThat(oneByOne(reader()::heads, JournalHead::sequence)).containsExactly(4L, 2L, 1L);
    }

    @Test
    void open_items_of_all_accounts_come_by_account() {
        assertThat(oneByOne(page -> reader().openItemsOfAll(Optional.empty(), page), OpenItem::id))
                .containsExactly(invoice, creditNote, second, payment);
        assertThat(oneByOne(
                        page -> reader().openItemsOfAll(Optional.of(LocalDate.parse("2026-01-05")), page),
                        OpenItem::id))
                .containsExactly(payment);
    }

    @Test
    void open_credit_notes_are_found_in_all_accounts() {
        assertThat(oneByOne(reader()::openCreditNotes, OpenItem::id)).containsExactly(creditNote);
    }

    @Test
    void debits_are_listed_before_credits() {
        assertThat(oneByOne(page -> reader().openItems(Clerk.DUPONT, ReadView.NOW, page), OpenItem::id))
                .containsExactly(invoice, second, creditNote);
    }

    @Test
    void a_row_that_appears_meanwhile_neither_repeats_nor_hides_another() {
        Page<AccountState> first = reader().accountsByBalance(PageRequest.first(1));
        transaction(tx -> Clerk.of(tx, AccountId.of("rich")).open().invoice(9, 99900, "2026-01-13"));

        assertThat(reader().accountsByBalance(first.next().orElseThrow()).items())
                .extracting(AccountState::id)
                .containsExactly(ZOLA);
    }

    @Test
    void the_journal_is_read_by_page() {
        assertThat(oneByOne(page -> reader().journal(Clerk.DUPONT, page), JournalRecord::sequence))
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void a_document_is_found_by_its_number() {
        assertThat(reader().document(Clerk.number(2))).hasValue(creditNote);
        assertThat(reader().document(Clerk.number(9))).isEmpty();
    }

    @Test
    void documents_are_found_by_the_reference_that_they_bill_but_not_by_one_that_they_release() {
        assertThat(oneByOne(page -> reader().documents(ORDER, page), id -> id)).containsExactly(invoice, second);
    }

    @Test
    void the_record_of_an_item_is_the_one_that_brought_it() {
        assertThat(reader().recordOf(second)).map(JournalRecord::sequence).hasValue(4L);
        assertThat(reader().recordOf(new InvoiceId(ZOLA, Clerk.uuid()))).isEmpty();
    }

    @Test
    void an_instant_is_known_as_the_last_record_made_by_then() {
        Instant made = reader().recordOf(invoice).orElseThrow().recordedAt();
        assertThat(reader().sequenceAt(Clerk.DUPONT, made)).isEqualTo(2);
        assertThat(reader().sequenceAt(Clerk.DUPONT, made.minusNanos(1000))).isEqualTo(1);
        assertThat(reader().sequenceAt(Clerk.DUPONT, Instant.EPOCH)).isZero();
    }

    @Test
    void the_numbers_of_a_series_are_those_on_documents() {
        assertThat(reader().seriesValues(Clerk.SERIES, Year.of(2026), 0, 2)).containsExactly(1L, 2L);
        assertThat(reader().seriesValues(Clerk.SERIES, Year.of(2026), 2, 2)).containsExactly(3L);
        assertThat(reader().seriesValues(Clerk.SERIES, Year.of(2025), 0, 2)).isEmpty();
    }
}
