package dev.solde.billing.core.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BillingException;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.statement.AgeingReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.junit.jupiter.api.Test;

/** Pages of accounts while customers pay between two readings. */
class AgeingPageTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final List<String> open = new ArrayList<>(List.of("a", "b", "c", "d"));
    private int reads;

    /** Open items, one an account; a key is the account after which to go on. */
    private Page<OpenItem> read(PageRequest request) {
        reads++;
        List<OpenItem> rows = open.stream()
                .filter(account ->
                        request.after().map(key -> account.compareTo(key) > 0).orElse(true))
                .limit(request.limit() + 1L)
                .map(AgeingPageTest::item)
                .toList();
        return Page.of(rows, request, item -> item.id().account().value());
    }

    private static OpenItem item(String account) {
        return new OpenItem(
                new InvoiceId(AccountId.of(account), new UUID(0, account.charAt(0))),
                EUR,
                Optional.empty(),
                100,
                100,
                DAY,
                DAY,
                DAY,
                1,
                Optional.empty(),
                DAY,
                Optional.empty(),
                OptionalLong.empty(),
                Set.of(),
                false,
                0,
                0);
    }

    private Page<AgeingReport> page(PageRequest request) {
        return new AgeingPage(this::read, DAY, request).read();
    }

    private static List<String> accounts(Page<AgeingReport> page) {
        return page.items().stream().map(report -> report.account().value()).toList();
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        Page<AgeingReport> first = page(PageRequest.first(2));

        assertThat(accounts(first)).containsExactly("a", "b");
        assertThat(accounts(page(first.next().orElseThrow()))).containsExactly("c", "d");
    }

    @Test
    void aCustomerWhoPaysBetweenTwoReadingsDoesNotHideAnother() {
        Page<AgeingReport> first = new AgeingPage(
                        request -> {
                            if (reads == 1) {
                                open.remove("a");
                            }
                            return read(request);
                        },
                        DAY,
                        PageRequest.first(2))
                .read();
        List<String> seen = new ArrayList<>(accounts(first));
        first.next().ifPresent(next -> seen.addAll(accounts(page(next))));

        assertThat(seen).containsExactly("b", "c", "d");
    }

    @Test
    void aListThatNeverStandsStillIsRefusedInsteadOfShownWrongly() {
        AgeingPage restless = new AgeingPage(
                request -> {
                    open.add(0, open.get(0).equals("0") ? "1" : "0");
                    return read(request);
                },
                DAY,
                PageRequest.first(2));

        assertThatThrownBy(restless::read).isInstanceOf(BillingException.class);
    }
}
