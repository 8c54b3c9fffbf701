package dev.solde.billing.documents.export;

import static dev.solde.billing.testkit.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.payment.PaymentMethod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of which accounts, moment and view an export is. */
class ExportScopeTest extends ExportedBooks {

    @Test
    void what_is_open_on_all_accounts_is_that_of_each() {
        String all = written(out -> csv().openItemsOfAll(LATER, out));
        List<String> each = Stream.of(DUPONT, TANAKA)
                .map(account -> written(
                        out -> CsvExport.of(billing.queries().asOf(LATER)).openItems(account, out)))
                .toList();

        assertThat(all)
                .isEqualTo(each.get(0) + each.get(1).substring(each.get(1).indexOf("\r\n") + 2));
        assertThat(written(out -> csv().openItemsOfAll(TODAY.minusDays(1), out)).lines())
                .hasSize(1);
    }

    @Test
    void a_ledger_of_several_pages_is_of_the_moment_at_which_it_was_asked_for() {
        for (int payment = 0; payment < 2_500; payment++) {
            billing.recordPayment(RecordPayment.of(TANAKA, Amounts.of(1, JPY), PaymentMethod.CASH));
        }
        String before = written(out -> csv().ledger(TANAKA, out));
        String during = written(out -> csv().ledger(TANAKA, new PayingStream(out)));

        assertThat(before.lines()).hasSize(2_502);
        assertThat(during).isEqualTo(before);
        assertThat(written(out -> csv().ledger(TANAKA, out)).lines()).hasSizeGreaterThan(2_502);
    }

    /** Records a payment whenever something is written. */
    private final class PayingStream extends OutputStream {

        private final OutputStream out;

        PayingStream(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            billing.recordPayment(RecordPayment.of(TANAKA, Amounts.of(1, JPY), PaymentMethod.CASH));
            out.write(bytes, from, length);
        }
    }

    @Test
    void an_export_is_of_the_view_that_it_was_given() {
        clock.advance(Duration.ofDays(2));
        billing.recordPayment(RecordPayment.of(DUPONT, eur("1.00"), PaymentMethod.CASH));
        billing.addPendingEntry(AddPendingEntry.debit(DUPONT, "Lesson", eur("3.00"), NO_TAX, TODAY));

        assertThat(written(out -> CsvExport.of(billing.queries().asOf(TODAY)).ledger(DUPONT, out))
                        .lines())
                .hasSize(4);
        assertThat(written(out -> csv().ledger(DUPONT, out)).lines()).hasSize(5);
    }

    @Test
    void an_unknown_account_is_refused_before_anything_is_written() {
        AccountId nobody = AccountId.of("nobody-" + new UUID(0, 7));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertRefused(() -> csv().ledger(nobody, out)).hasCode("account-not-found");
        assertRefused(() -> json().openItems(nobody, out)).hasCode("account-not-found");
        assertRefused(() -> json().ageing(nobody, out)).hasCode("account-not-found");
        assertThat(out.size()).isZero();
    }
}
