package dev.solde.billing.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.Outcome;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.Salt;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was hashed once is hashed alike for ever, whatever way the kernel takes to its facts and their bytes. */
@Tag("R-139")
class PublishedHashesTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final AccountId DUPONT = AccountId.of("family/dupont – 7");

    private final AtomicLong drawn = new AtomicLong();
    private final Billing billing = BillingKernel.builder()
            .storage(InMemoryBillingStorage.create())
            .clock(Clock.fixed(Instant.parse("2026-02-28T10:15:30.123456789Z"), ZoneOffset.UTC))
            .ids(() -> new UUID(0x0190_0000_0000_7000L, Long.MIN_VALUE | drawn.incrementAndGet()))
            .salts(() -> new Salt(7, drawn.incrementAndGet()))
            .build();
    private final List<JournalRecord> records = new ArrayList<>();

    private static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    private <R> R execute(Command<R> command) {
        Outcome<R> outcome = billing.execute(command);
        records.add(outcome.record().orElseThrow());
        return outcome.result();
    }

    @Test
    void theRecordsOfAStoryHaveTheHashesTheyAlwaysHad() {
        execute(OpenAccount.builder(DUPONT, EUR)
                .party(Party.of("Dupont\\n & fils 漢字 😀").address("1 rue", "75011 Paris"))
                .build());
        Invoice gross = execute(IssueInvoice.builder(DUPONT)
                .priceMode(PriceMode.GROSS)
                .line("Judo, été\t2026", 1, eur("100.00"), Tax.rate("20"))
                .line(Line.builder("Judogi")
                        .quantity(new BigDecimal("2.5"))
                        .unitPrice(Amounts.price("45.505", EUR))
                        .tax(Tax.rate("5.5"))
                        .allowance(Allowance.percent("10", "faithful"))
                        .source(HostReference.of("order-line", "4711/1"))
                        .build())
                .line("Licence", 1, eur("49.00"), Tax.exempt("VATEX-EU-132-1M"))
                .reference(HostReference.of("order", "SO-8812"))
                .note("Thank you")
                .commandKey(CommandKey.of("shop", "order:8812"))
                .actor(Actor.of("clerk-7"))
                .reason("asked by phone")
                .build());
        Invoice net = execute(IssueInvoice.builder(DUPONT)
                .line("Course", 3, eur("33.33"), Tax.rate("GST", "5"), Tax.rate("QST", "9.975"))
                .charge(Charge.amount(eur("5.00"), "delivery")
                        .tax(Tax.rate("GST", "5"))
                        .tax(Tax.rate("QST", "9.975")))
                .build());
        Payment payment = execute(RecordPayment.builder(DUPONT, eur("150.00"), PaymentMethod.CREDIT_TRANSFER)
                .payer("Grandmother")
                .build());
        execute(Allocate.of(payment.id(), net.id(), eur("40.00")));
        execute(IssueCreditNote.builder(gross.id())
                .lineAmount(1, eur("20.00"))
                .reason("ill for a month")
                .build());

        assertThat(records)
                .extracting(record -> record.hash().toString())
                .containsExactly(
                        "40e4d5cd34002367f8d98c38ab10da7881e05ae1bf27cb18789a24b49a70f814",
                        "10960874df0ec587d8d64e021cbc3e3303839c4d59e82c2b602ea47c18b089a8",
                        "df931951e37f4f2e603c5990f7db2d317c998c66f7c9e04b4c8378e074c8a3e7",
                        "4fac9771bdf8bba05c427af8378908c867227c5bd92b996d3821590363a76b25",
                        "bedc2f101ff22dbbd4ec25be278770130f5119f00def01b8105ec05d67d6dca3",
                        "fa629653502151118e53ee9dccc0ef61f70a1c37cfe57cbf382457ed8788ad07");
    }
}
