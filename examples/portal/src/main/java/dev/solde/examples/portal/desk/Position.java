package dev.solde.examples.portal.desk;

import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.statement.AgeingReport;
import dev.solde.billing.statement.CustomerOverview;
import java.util.List;

/** Where a customer stands, all of one moment. */
public record Position(
        CustomerOverview overview,
        AgeingReport ageing,
        List<OpenItem> openItems,
        List<PendingEntry> pending,
        List<ExpectedPayment> expected,
        List<Refund> refunds) {}
