package dev.solde.billing.testkit.scenario.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.testkit.scenario.format.DocumentStep.Content;
import dev.solde.billing.testkit.scenario.format.DocumentStep.IssueCreditNoteStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.RefundText;
import dev.solde.billing.testkit.scenario.format.DocumentStep.Settling;
import dev.solde.billing.testkit.scenario.format.MoneyStep.Adjustment;
import dev.solde.billing.testkit.scenario.format.MoneyStep.PaymentStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.Reopened;
import dev.solde.billing.testkit.scenario.format.PeriodStep.BalanceEntryStep;
import dev.solde.billing.testkit.scenario.format.Policies.Choice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.money.Monetary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read to the letter, and what the format does not have is reported with its place. */
class StoryReaderTest {

    private static Story read(String steps) {
        return story("\"steps\": [" + steps + "]");
    }

    private static Story story(String fields) {
        return StoryReader.read(
                StrictJson.parse("{\"id\": \"S\", \"title\": \"t\", \"currency\": \"EUR\", " + fields + "}"));
    }

    private static Step only(String step) {
        return read(step).steps().get(0);
    }

    private static StepHead head(String verb, String date) {
        return new StepHead(1, verb, Optional.of(LocalDate.parse(date)), Optional.empty(), Optional.empty());
    }

    @Test
    void a_payment_says_what_it_is_for() {
        assertThat(only("""
                        {"do": "payment", "id": "P1", "customer": "C", "amount": "12.50", "date": "2026-06-01", "method": "cheque",
                         "key": "k", "post_dated": "2026-07-01", "use_credit": true, "currency": "USD", "note": "n",
                         "reject": "zero_amount", "allocate": [{"to": "F1", "amount": "-3.00"}]}"""))
                .isEqualTo(new PaymentStep(
                        new StepHead(
                                1,
                                "payment",
                                Optional.of(LocalDate.of(2026, 6, 1)),
                                Optional.of(Reason.ZERO_AMOUNT),
                                Optional.of("n")),
                        "P1",
                        "C",
                        Optional.of(Monetary.getCurrency("USD")),
                        new BigDecimal("12.50"),
                        Optional.of("cheque"),
                        List.of(new Share("F1", new BigDecimal("-3.00"))),
                        Optional.of("k"),
                        Optional.of(LocalDate.of(2026, 7, 1)),
                        true));
    }

    @Test
    void a_credit_note_of_an_amount_names_its_rates() {
        assertThat(only("""
                        {"do": "issue_credit_note", "id": "A1", "customer": "C", "date": "2026-06-01", "invoice": "F1", "amount": "9.00",
                         "tax_included": false, "rates": ["5", "9.975"], "draft": true, "detach": true, "settle": "auto"}"""))
                .isEqualTo(new IssueCreditNoteStep(
                        head("issue_credit_note", "2026-06-01"),
                        "A1",
                        Optional.of("C"),
                        Optional.empty(),
                        Optional.of("F1"),
                        new Content.Amount(
                                new BigDecimal("9.00"), false, List.of(new BigDecimal("5"), new BigDecimal("9.975"))),
                        true,
                        true,
                        Optional.of(Settling.AUTO)));
    }

    @Test
    void an_entry_happens_on_the_day_it_was_created() {
        assertThat(only("""
                        {"do": "balance_entry", "id": "E1", "customer": "C", "kind": "credit", "amount": "5.00", "label": "Gift",
                         "line_type": "gift", "created": "2026-06-01", "processing_date": "2026-06-18"}"""))
                .isEqualTo(new BalanceEntryStep(
                        head("balance_entry", "2026-06-01"),
                        "E1",
                        "C",
                        Optional.empty(),
                        PeriodStep.Kind.CREDIT,
                        new BigDecimal("5.00"),
                        "Gift",
                        Optional.of("gift"),
                        Optional.empty(),
                        LocalDate.of(2026, 6, 18)));
    }

    @Test
    void a_refund_brings_its_reopened_invoices_or_its_credit_note() {
        MoneyStep.RefundStep reopening = (MoneyStep.RefundStep) only("""
                {"do": "refund", "id": "R1", "from": "P1", "amount": "5.00", "reopen": [{"invoice": "F1", "amount": "5.00"}]}""");
        assertThat(reopening.reopened()).containsExactly(new Reopened("F1", new BigDecimal("5.00")));
        assertThat(reopening.creditNote()).isEmpty();
        MoneyStep.RefundStep adjusting = (MoneyStep.RefundStep) only("""
                {"do": "refund", "id": "R1", "from": "P1", "amount": "5.00", "credit_note": {"id": "A1", "invoice": "F1"}}""");
        assertThat(adjusting.creditNote())
                .contains(new Adjustment(Optional.of("A1"), Optional.of("F1"), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"R1\"|R1|||",
                "\"5.00\"||5.00||",
                "{\"id\": \"R1\", \"amount\": \"5.00\", \"from\": \"P1\"}|R1|5.00|P1|",
                "{\"from\": \"A1\", \"payment\": \"P1\"}|||A1|P1",
                "true||||"
            })
    void a_cancelled_purchase_names_its_refund_in_a_word_or_in_full(
            String refund, String id, BigDecimal amount, String from, String payment) {
        DocumentStep.CancelPurchaseStep step = (DocumentStep.CancelPurchaseStep) only(
                "{\"do\": \"cancel_purchase\", \"invoice\": \"F1\", \"lines\": [\"a\"], \"credit_note\": \"A1\", \"refund\": "
                        + refund + "}");
        assertThat(step.refund())
                .contains(new RefundText(
                        Optional.ofNullable(id),
                        Optional.ofNullable(amount),
                        Optional.ofNullable(from),
                        Optional.ofNullable(payment),
                        Optional.empty()));
    }

    @Test
    void policies_are_the_choices_other_than_the_default() {
        Story story = story("""
                "policy": {"apply_credit": "auto", "void_paid": "reject", "void_returns_credit": true, "void_draft": "reject",
                  "linked_credit_note_deletion": "reject", "negative_payment": "refund", "statement_minimum_invoices": 2,
                  "credit_entry_over_invoice": "carry_forward"},
                "settings": {"settle_credit_notes_on_validation": true}, "steps": []""");
        assertThat(story.policies())
                .isEqualTo(new Policies(
                        Set.of(
                                Choice.CREDIT_APPLIES_ITSELF,
                                Choice.DRAFTS_CANNOT_BE_VOIDED,
                                Choice.CREDIT_NOTES_CANNOT_BE_VOIDED,
                                Choice.NEGATIVE_PAYMENTS_REFUND,
                                Choice.CREDIT_NOTES_SETTLE_ON_ISSUE),
                        2));
    }

    @Test
    void the_clock_starts_at_the_first_date_or_at_the_end_of_a_statement() {
        assertThat(read("""
                                {"do": "delete", "doc": "F1"}, {"do": "void", "doc": "F1", "date": "2026-02-02"},
                                {"do": "void", "doc": "F1", "date": "2026-01-01"}""").firstDay()).isEqualTo("2026-02-02");
        assertThat(
                        read("{\"do\": \"statement\", \"customer\": \"C\", \"from\": \"2026-01-01\", \"to\": \"2026-01-31\"}")
                                .firstDay())
                .isEqualTo("2026-01-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"colour\": \"red\", \"steps\": []|the scenario: unknown: colour",
                "\"policy\": {\"colour\": \"red\"}, \"steps\": []|policy: unknown: colour",
                "\"policy\": {\"void_paid\": \"perhaps\"}, \"steps\": []|'void_paid'",
                "\"settings\": {\"colour\": true}, \"steps\": []|settings: unknown: colour",
                "\"steps\": [{}]|step 1: either 'do' or 'expect' is wanted",
                "\"steps\": [{\"do\": \"fly\"}]|step 1 fly: unknown operation 'fly'",
                "\"steps\": [{\"do\": \"void\", \"doc\": \"F1\", \"colour\": \"red\"}]|step 1 void: unknown: colour",
                "\"steps\": [{\"do\": \"void\"}]|step 1 void: 'doc' is missing",
                "\"steps\": [{\"do\": \"void\", \"doc\": 1}]|'doc' is a text, not 1",
                "\"steps\": [{\"do\": \"void\", \"doc\": \"F1\", \"date\": \"1 June\"}]|'date'",
                "\"steps\": [{\"do\": \"void\", \"doc\": \"F1\", \"reject\": \"no\"}]|'reject'",
                "\"steps\": [{\"do\": \"payment\", \"id\": \"P\", \"customer\": \"C\", \"amount\": \"1e3\"}]|'amount'",
                "\"steps\": [{\"do\": \"payment\", \"id\": \"P\", \"customer\": \"C\", \"amount\": \"1\", \"use_credit\": \"yes\"}]|'use_credit'",
                "\"steps\": [{\"do\": \"bill\", \"id\": \"F\", \"customer\": \"C\", \"lines\": [{\"net\": \"1\", \"tint\": \"red\"}]}]|lines[1]: unknown: tint",
                "\"steps\": [{\"do\": \"bill\", \"id\": \"F\", \"customer\": \"C\", \"lines\": [{\"net\": \"1\", \"price\": \"1\"}]}]|either 'net', or 'quantity' and 'price'",
                "\"steps\": [{\"do\": \"issue_credit_note\", \"id\": \"A\", \"customer\": \"C\"}]|one of 'lines', 'copy_lines' and 'amount'",
                "\"steps\": [{\"do\": \"write_off\", \"id\": \"W\", \"amount\": \"1\"}]|either 'invoice' or 'payment'",
                "\"steps\": [{\"do\": \"auto_allocate\"}]|either 'payment' or 'customer'",
                "\"steps\": [{\"expect\": {\"customer:C\": {\"balance\": \"1\"}}, \"when\": \"now\"}]|step 1: unknown: when"
            })
    void what_the_format_does_not_have_is_reported_with_its_place(String fields, String problem) {
        assertThatThrownBy(() -> story(fields))
                .isInstanceOf(ScenarioFormatException.class)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{} {}",
                "// a remark\n{}",
                "{\"a\": 1, \"a\": 2}",
                "{'a': 1}",
                "{\"a\": 01}",
                "[1,]",
                "{\"expect\": {\"customer:C\": {\"balance\": \"1\", \"balance\": \"2\"}}}"
            })
    void what_is_not_json_to_the_letter_is_refused(String text) {
        assertThatThrownBy(() -> StrictJson.parse(text)).isInstanceOf(ScenarioFormatException.class);
    }
}
