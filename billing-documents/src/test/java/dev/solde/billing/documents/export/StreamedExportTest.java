package dev.solde.billing.documents.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.testkit.MutableClock;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.junit.jupiter.api.Test;

/** Whatever is written is read while it is written. */
class StreamedExportTest {

    private static final int ACCOUNTS = 300;
    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private final List<String> asked = new ArrayList<>();

    @Test
    void what_is_open_on_all_accounts_is_read_while_it_is_written() throws IOException {
        BillingQueries queries = counting(accounts().queries());
        for (Export export : List.of(CsvExport.of(queries), JsonExport.of(queries))) {
            asked.clear();
            FirstWrite out = new FirstWrite();

            export.openItemsOfAll(TODAY, out);

            assertThat(out.askedBefore).contains("asOf", "agedBalance", "openItems");
            // A row has more than 130 bytes, and at most two buffers of 8192 are kept back.
            assertThat(Collections.frequency(out.askedBefore, "openItems")).isLessThan(127);
            assertThat(Collections.frequency(asked, "openItems")).isEqualTo(ACCOUNTS);
        }
    }

    @Test
    void a_page_is_read_when_the_one_before_it_has_been_given() {
        List<String> read = new ArrayList<>();
        Iterator<String> outer = pages(List.of(List.of("a"), List.of("b")), read);
        Iterator<String> rows = Pages.ofEach(
                outer, row -> pages(List.of(List.of(row + "11", row + "12"), List.of(row + "21", row + "22")), read));
        List<String> steps = new ArrayList<>();
        while (rows.hasNext()) {
            steps.add(rows.next() + " after " + read);
        }

        assertThat(steps)
                .containsExactly(
                        "a11 after [a, a11]",
                        "a12 after [a, a11]",
                        "a21 after [a, a11, a21]",
                        "a22 after [a, a11, a21]",
                        "b11 after [a, a11, a21, b, b11]",
                        "b12 after [a, a11, a21, b, b11]",
                        "b21 after [a, a11, a21, b, b11, b21]",
                        "b22 after [a, a11, a21, b, b11, b21]");
    }

    /** These pages, noting by its first row which is read. */
    private static Iterator<String> pages(List<List<String>> pages, List<String> read) {
        return new Pages<>(request -> {
            int page = request.after().map(Integer::parseInt).orElse(0);
            read.add(pages.get(page).get(0));
            Optional<PageRequest> next =
                    page + 1 == pages.size() ? Optional.empty() : Optional.of(request.after(String.valueOf(page + 1)));
            return new Page<>(pages.get(page), next);
        });
    }

    private static Billing accounts() {
        Billing billing = BillingKernel.builder()
                .storage(InMemoryBillingStorage.create())
                .clock(MutableClock.at(LocalDateTime.of(2026, 6, 1, 9, 0), ZoneId.of("Europe/Paris")))
                .build();
        for (int i = 0; i < ACCOUNTS; i++) {
            AccountId account = AccountId.of("family-" + i);
            billing.openAccount(OpenAccount.of(account, EUR));
            billing.issueInvoice(IssueInvoice.builder(account)
                    .line("Judo", 1, Amounts.of("60.00", EUR), Tax.rate("0"))
                    .build());
        }
        return billing;
    }

    /** The same queries, noting what is asked. */
    private BillingQueries counting(BillingQueries queries) {
        return (BillingQueries) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BillingQueries.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    try {
                        Object answer = method.invoke(queries, arguments);
                        return answer instanceof BillingQueries view ? counting(view) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Notes what had been asked when the first bytes came. */
    private final class FirstWrite extends OutputStream {

        private List<String> askedBefore = List.of();

        @Override
        public void write(int one) {
            if (askedBefore.isEmpty()) {
                askedBefore = List.copyOf(asked);
            }
        }
    }
}
