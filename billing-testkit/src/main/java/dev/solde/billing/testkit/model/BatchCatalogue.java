package dev.solde.billing.testkit.model;

import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.CancelPendingEntry;
import dev.solde.billing.command.ChangePendingEntry;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.DisputeItem;
import dev.solde.billing.command.EndDispute;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordSending;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.command.TakeOverItems;
import dev.solde.billing.document.OpeningItem;
import dev.solde.billing.ledger.CreditApplication;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.StatementKind;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of command that batches are made of. */
final class BatchCatalogue {

    private static final List<BatchDraw.Kind> ACCOUNTS = List.of(
            d -> OpenAccount.builder(d.either() ? d.account() : d.notOpened(), Names.EUR)
                    .commandKey(d.key())
                    .build(),
            d -> ReviseAccount.builder(d.account())
                    .terms(PaymentTerms.days(d.step().first()))
                    .commandKey(d.key())
                    .build(),
            d -> ReviseAccount.builder(d.account())
                    .creditApplication(d.one(List.of(CreditApplication.values())))
                    .commandKey(d.key())
                    .build(),
            d -> DisputeItem.builder(d.debit()).commandKey(d.key()).build(),
            d -> EndDispute.builder(d.debit()).commandKey(d.key()).build(),
            d -> RecordSending.builder(
                            d.either() ? d.statement() : d.debit(),
                            "contact-" + d.step().first() % 3)
                    .commandKey(d.key())
                    .build(),
            d -> ClosePeriod.builder(d.account(), d.day()).commandKey(d.key()).build(),
            d -> Erase.texts(d.account(), d.day(), "over").toBuilder()
                    .commandKey(d.key())
                    .build(),
            d -> GenerateStatement.builder(
                            d.account(),
                            d.one(List.of(StatementKind.values())),
                            DateRange.of(d.today().minusDays(9 + d.step().first() % 2), d.today()))
                    .commandKey(d.key())
                    .build(),
            d -> TakeOverItems.builder(d.account())
                    .item((d.either()
                                    ? OpeningItem.debit(d.amount(), d.day())
                                    : OpeningItem.credit(d.amount(), d.day()))
                            .build())
                    .commandKey(d.key())
                    .build());

    private static final List<BatchDraw.Kind> ENTRIES = List.of(
            d -> AddPendingEntry.debit(d.account(), "Lesson", d.amount(), Translation.NO_TAX, d.day()).toBuilder()
                    .commandKey(d.key())
                    .build(),
            d -> AddPendingEntry.credit(d.account(), "Gift", d.amount(), Translation.NO_TAX, d.day()).toBuilder()
                    .commandKey(d.key())
                    .build(),
            d -> ChangePendingEntry.builder(d.entry())
                    .amount(d.amount())
                    .commandKey(d.key())
                    .build(),
            d -> CancelPendingEntry.builder(d.entry()).commandKey(d.key()).build());

    /** Found by number. */
    static final List<BatchDraw.Kind> KINDS = Stream.of(
                    BatchDocuments.KINDS, BatchMoney.KINDS, BatchMoney.ITEMS, BatchPromises.KINDS, ENTRIES, ACCOUNTS)
            .flatMap(List::stream)
            .toList();

    private BatchCatalogue() {}
}
