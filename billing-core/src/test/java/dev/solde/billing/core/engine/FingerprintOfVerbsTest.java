package dev.solde.billing.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.allocation.CreditWriteOff;
import dev.solde.billing.command.CancelScheduled;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.CollectScheduled;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.ConfirmPayment;
import dev.solde.billing.command.DisputeItem;
import dev.solde.billing.command.EndDispute;
import dev.solde.billing.command.FailScheduled;
import dev.solde.billing.command.RecordSending;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.ReleasePayment;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.ReverseWriteOff;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.command.SettleCreditNote;
import dev.solde.billing.command.TakeOverItems;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.core.rules.Rules;
import dev.solde.billing.document.OpeningItem;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountSetting;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditApplication;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentReversalId;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.ledger.WriteOffId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.ReversalCause;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What makes two commands the same that take back, give up, promise, take over and close. Stored with every key for ever. */
@Tag("R-8")
class FingerprintOfVerbsTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final AccountId ACCOUNT = AccountId.of("family-dupont");
    private static final LocalDate JUNE_1 = LocalDate.of(2026, 6, 1);
    private static final InvoiceId INVOICE = new InvoiceId(ACCOUNT, new UUID(0x190, 1));
    private static final PaymentId PAYMENT = new PaymentId(ACCOUNT, new UUID(0x190, 2));
    private static final PaymentReversalId REVERSAL = new PaymentReversalId(ACCOUNT, new UUID(0x190, 3));
    private static final WriteOffId WRITE_OFF = new WriteOffId(ACCOUNT, new UUID(0x190, 4));
    private static final ExpectedPaymentId EXPECTED = new ExpectedPaymentId(ACCOUNT, new UUID(0x190, 5));
    private static final CreditNoteId NOTE = new CreditNoteId(ACCOUNT, new UUID(0x190, 6));

    private static final ReversePayment REVERSED = ReversePayment.builder(PAYMENT, ReversalCause.BOUNCED)
            .amount(eur("20.00"))
            .postingDate(JUNE_1)
            .fee("Bank fee", eur("8.00"), Tax.rate("20"))
            .build();
    private static final ReinstatePayment REINSTATED =
            ReinstatePayment.builder(REVERSAL).postingDate(JUNE_1).build();
    private static final WriteOffCredit GIVEN_UP = WriteOffCredit.builder(PAYMENT, CreditWriteOff.Cause.FORFEITED)
            .amount(eur("5.00"))
            .postingDate(JUNE_1)
            .build();
    private static final ReverseWriteOff TAKEN_BACK =
            ReverseWriteOff.builder(WRITE_OFF).postingDate(JUNE_1).build();
    private static final SchedulePayment SCHEDULED =
            SchedulePayment.of(INVOICE, eur("70.00"), PaymentMethod.CHEQUE, JUNE_1);
    private static final ReservePayment RESERVED = ReservePayment.of(INVOICE, eur("70.00"), PaymentMethod.CARD);
    private static final ReviseAccount REVISED = ReviseAccount.builder(ACCOUNT)
            .terms(PaymentTerms.days(7))
            .billingDay(31)
            .creditApplication(CreditApplication.AUTOMATIC)
            .reset(AccountSetting.PARTY)
            .build();
    private static final TakeOverItems TAKEN_OVER = TakeOverItems.builder(ACCOUNT)
            .item(OpeningItem.debit(eur("120.00"), JUNE_1)
                    .number(DocumentNumber.of("2025/77"))
                    .dueDate(JUNE_1.plusDays(9))
                    .reference(HostReference.of("old-invoice", "77"))
                    .build())
            .postingDate(JUNE_1)
            .build();

    private static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    private static String of(Command<?> command) {
        return Fingerprint.of(command, "kind").toString();
    }

    @Test
    void theTextBehindAFingerprintStaysAsItWasPublished() {
        Map<String, String> published = new LinkedHashMap<>();
        published.put("reverse-payment", "91f1760acbbf9f55a251d5343ad105302f71dc530cd36e77b351b65109f496e8");
        published.put("reinstate-payment", "864236d68607259c48211c5406cc46fed8523b2d8cc57b6478ee24412d4418a8");
        published.put("write-off-credit", "363723fee9395373e707b4c0659ad8ef252a73c50bb36aed56b29876e6b7ff40");
        published.put("reverse-write-off", "e8d218c98ff8800274a4f11e7776f613821a77c07bf34e61093e7fa644884d0f");
        published.put("dispute-item", "bfe096ec7fa4cbe02522ee105ecc3a47ef771c55f3f952f8d78b2f9d53274ec9");
        published.put("end-dispute", "802d3a43e99708d507df7c546820728a546b6cde13115de333105909c400b9ab");
        published.put("schedule-payment", "8ce4cf7b35c8deef34c0cc8da7b15d205dc3fbb75bf6a1be55fce5df9b58dd25");
        published.put("reserve-payment", "449d6bec5130e8d3994cd39698b256291485e168959341d54cd815bbf1fba876");
        published.put("collect-scheduled", "ec3b2d8ada45ddd8a9415f1f8f91bbfe609f9c205a856283fb46dfe03dd75bef");
        published.put("confirm-payment", "ef583a58113600cf71fc8bd28e20e01a84c1515a446f01c8003cd9a0300d9b87");
        published.put("cancel-scheduled", "3f9cb632233d9fc25e9e1e943723230729349977b540c0c881a293ec8466a10d");
        published.put("fail-scheduled", "f68c3638c25ce3a2d5523a99dbffad06a72c31c68d8efbb43dfa7be0d15c72ce");
        published.put("release-payment", "962b6f41b2d7e0fddcdde25d0799cb78eebd2b84713e70f60515c8ea66fcb49f");
        published.put("revise-account", "ee7bf17ff5660b1abcaf90179150b2116e31b7b1574eb70b0b43611be394c359");
        published.put("take-over-items", "449251b6da41f01122ce83b044021d42a62cb5e941a49907962c8a97a73911d3");
        published.put("close-period", "610bde35a617fceff2bb854378db515be0958571b3e64ae8c626530796b015a7");
        published.put("settle-credit-note", "1ea39e51a7ed997ef788175a466fe6e9b3d50dab2bbb9109efc6efe922646654");
        published.put("record-sending", "a1cedf4bdfef96f8d4c95d4ccdd98eb06a2de1d215ec0722e67b6900e66f9e92");
        Map<String, String> now = new LinkedHashMap<>();
        for (Command<?> command : List.of(
                REVERSED,
                REINSTATED,
                GIVEN_UP,
                TAKEN_BACK,
                DisputeItem.of(INVOICE),
                EndDispute.of(INVOICE),
                SCHEDULED,
                RESERVED,
                CollectScheduled.builder(EXPECTED).postingDate(JUNE_1).build(),
                ConfirmPayment.builder(EXPECTED).postingDate(JUNE_1).build(),
                CancelScheduled.of(EXPECTED),
                FailScheduled.of(EXPECTED, "lost"),
                ReleasePayment.of(EXPECTED),
                REVISED,
                TAKEN_OVER,
                ClosePeriod.of(ACCOUNT, JUNE_1),
                SettleCreditNote.builder(NOTE).effectiveDate(JUNE_1).build(),
                RecordSending.of(INVOICE, "contact-7"))) {
            String kind = Rules.of(command).kind();
            now.put(kind, Fingerprint.of(command, kind).toString());
        }
        assertThat(now).isEqualTo(published);
    }

    @Test
    void wordsAreNotContent() {
        assertThat(of(REVERSED.toBuilder()
                        .fee("Returned", eur("8.0"), Tax.rate("20.0"))
                        .reason("account closed")
                        .build()))
                .isEqualTo(of(REVERSED));
        assertThat(of(SCHEDULED.toBuilder()
                        .payer("Grandmother")
                        .reference("cheque 7")
                        .memo("in the safe")
                        .build()))
                .isEqualTo(of(SCHEDULED));
        assertThat(of(FailScheduled.of(EXPECTED, "lost"))).isEqualTo(of(FailScheduled.of(EXPECTED, "stolen")));
        assertThat(of(ReviseAccount.builder(ACCOUNT).party(Party.of("Dupont")).build()))
                .isEqualTo(of(
                        ReviseAccount.builder(ACCOUNT).party(Party.of("Durand")).build()));
    }

    @Test
    void everyFigureDateCodeAndReferenceIsContent() {
        assertThat(List.of(
                        of(REVERSED),
                        of(ReversePayment.of(PAYMENT, ReversalCause.BOUNCED)),
                        of(ReversePayment.of(PAYMENT, ReversalCause.CHARGEBACK)),
                        of(REVERSED.toBuilder().amount(eur("21.00")).build()),
                        of(REVERSED.toBuilder().postingDate(JUNE_1.plusDays(1)).build()),
                        of(REVERSED.toBuilder().fee(eur("9.00"), Tax.rate("20")).build()),
                        of(REVERSED.toBuilder().fee(eur("8.00"), Tax.rate("10")).build()),
                        of(REINSTATED),
                        of(ReinstatePayment.of(REVERSAL)),
                        of(GIVEN_UP),
                        of(WriteOffCredit.forfeited(PAYMENT)),
                        of(WriteOffCredit.smallDifference(PAYMENT)),
                        of(TAKEN_BACK),
                        of(ReverseWriteOff.of(WRITE_OFF)),
                        of(SCHEDULED),
                        of(SCHEDULED.toBuilder().dueOn(JUNE_1.plusDays(1)).build()),
                        of(SCHEDULED.toBuilder().method(PaymentMethod.CARD).build()),
                        of(SCHEDULED.toBuilder().amount(eur("71.00")).build()),
                        of(SchedulePayment.builder(ACCOUNT, eur("70.00"), PaymentMethod.CHEQUE, JUNE_1)
                                .build()),
                        of(RESERVED),
                        of(RESERVED.toBuilder().method(PaymentMethod.ONLINE).build()),
                        of(REVISED),
                        of(REVISED.toBuilder().billingDay(30).build()),
                        of(REVISED.toBuilder()
                                .reset(AccountSetting.TERMS)
                                .terms(Optional.empty())
                                .build()),
                        of(TAKEN_OVER),
                        of(TAKEN_OVER.toBuilder()
                                .postingDate(JUNE_1.plusDays(1))
                                .build()),
                        of(TAKEN_OVER.toBuilder()
                                .item(OpeningItem.credit(eur("1.00"), JUNE_1).build())
                                .build()),
                        of(ClosePeriod.of(ACCOUNT, JUNE_1)),
                        of(ClosePeriod.of(ACCOUNT, JUNE_1.plusDays(1))),
                        of(SettleCreditNote.of(NOTE)),
                        of(SettleCreditNote.builder(NOTE).effectiveDate(JUNE_1).build())))
                .doesNotHaveDuplicates();
    }
}
