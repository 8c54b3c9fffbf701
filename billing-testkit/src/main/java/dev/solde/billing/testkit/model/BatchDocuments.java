package dev.solde.billing.testkit.model;

import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CancelInvoice;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.ExcessCredit;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.PaymentTerms;
import java.util.List;

/**
 * Commands that issue documents. A source that any account may be billed for is never released: in one chunk the release by one account
 * and the bill of another come in no promised order.
 */
final class BatchDocuments {

    static final List<BatchDraw.Kind> KINDS = List.of(
            d -> invoice(d).build(),
            d -> invoice(d).terms(PaymentTerms.days(d.step().first())).build(),
            d -> invoice(d).series(BatchStage.STRICT).build(),
            d -> invoice(d).series(BatchStage.FREE).build(),
            d -> invoice(d).series(undeclaredOr(d, BatchStage.FREE)).build(),
            d -> invoice(d).number(d.number()).build(),
            d -> sold(d, BatchStage.sharedSource(d.step().second())).build(),
            d -> sold(d, BatchStage.ownSource(d.on())).build(),
            d -> IssueInvoice.builder(d.account())
                    .entry(d.entry())
                    .commandKey(d.key())
                    .build(),
            d -> d.on().drafts.isEmpty()
                    ? invoice(d).build()
                    : d.one(d.on().drafts).apply(d.key()),
            d -> note(d).amount(d.amount(), PriceMode.NET).build(),
            d -> note(d).lineAmount(1, d.amount())
                    .settle(d.one(List.of(CreditSettlement.values())))
                    .build(),
            d -> note(d).line(1).releaseSources().number(d.number()).build(),
            d -> IssueCreditNote.whole(d.invoice(), "all of it").toBuilder()
                    .releaseAll()
                    .commandKey(d.key())
                    .build(),
            d -> goodwill(d).issueDate(d.day()).build(),
            d -> goodwill(d)
                    .settle(CreditSettlement.OWN_THEN_OLDEST)
                    .series(undeclaredOr(d, BatchStage.STRICT))
                    .build(),
            d -> CancelInvoice.builder(d.invoice())
                    .releaseSources()
                    .commandKey(d.key())
                    .build(),
            d -> CancelInvoice.builder(d.invoice())
                    .keepCredit()
                    .number(d.number())
                    .commandKey(d.key())
                    .build(),
            d -> CancelItems.builder(d.invoice())
                    .line(1)
                    .refundTo(d.payment())
                    .issueDate(d.day())
                    .commandKey(d.key())
                    .build(),
            d -> BillNow.builder(d.account()).commandKey(d.key()).build(),
            d -> BillNow.builder(d.account())
                    .line(BatchStage.sold(
                            d.step().cents(), BatchStage.sharedSource(d.step().second())))
                    .issueDate(d.day())
                    .excessCredit(ExcessCredit.CREDIT_NOTE)
                    .commandKey(d.key())
                    .build());

    private BatchDocuments() {}

    private static IssueInvoice.Builder invoice(BatchDraw draw) {
        return IssueInvoice.builder(draw.account())
                .line("Judo", 1, draw.amount(), Translation.NO_TAX)
                .issueDate(draw.day())
                .commandKey(draw.key());
    }

    private static IssueInvoice.Builder sold(BatchDraw draw, HostReference source) {
        return IssueInvoice.builder(draw.account())
                .line(BatchStage.sold(draw.step().cents(), source))
                .commandKey(draw.key());
    }

    private static IssueCreditNote.Builder note(BatchDraw draw) {
        return IssueCreditNote.builder(draw.invoice()).issueDate(draw.day()).commandKey(draw.key());
    }

    private static IssueGlobalCreditNote.Builder goodwill(BatchDraw draw) {
        return IssueGlobalCreditNote.ofAmount(
                        draw.account(), "Goodwill", draw.amount(), PriceMode.NET, Translation.NO_TAX)
                .toBuilder()
                .commandKey(draw.key());
    }

    private static Series undeclaredOr(BatchDraw draw, Series declared) {
        return draw.step().second() % 4 == 0 ? BatchStage.UNDECLARED : declared;
    }
}
