package dev.solde.examples.portal.pages;

import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.statement.StatementRow;
import dev.solde.examples.portal.desk.Position;
import dev.solde.examples.portal.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What the ledger knows of a customer, as the page writes it. */
record CustomerRows(Words words, Names names, LocalDate today) {

    record Figures(
            String balance,
            String meaning,
            String outstanding,
            String overdue,
            boolean late,
            String credit,
            String unbilled,
            String expected) {}

    record OpenRow(
            String link,
            String name,
            String due,
            String days,
            boolean late,
            boolean disputed,
            String amount,
            String open) {}

    record PendingRow(String cancel, String label, String day, String amount, boolean gross) {}

    record ExpectedRow(String giveUp, String state, String method, String amount) {}

    record DocumentRow(String link, String name, String date, String amount, String open, String state, String tone) {}

    record RefundRow(String link, String cancel, String method, String date, String amount, String state) {}

    record EntryRow(String link, String name, String date, String debit, String credit, String balance) {}

    Figures figures(Position position) {
        var overview = position.overview();
        String meaning =
                overview.balance().isZero() ? "settled" : overview.balance().isPositive() ? "owed" : "owing";
        return new Figures(
                words.money(overview.balance()),
                words.say("balance." + meaning),
                words.money(overview.outstanding()),
                words.money(overview.overdue()),
                overview.overdue().isPositive(),
                words.money(overview.availableCredit()),
                words.money(overview.unbilled()),
                overview.scheduledPayments().isZero() ? "" : words.money(overview.scheduledPayments()));
    }

    OpenRow open(OpenItem item) {
        boolean late = item.isOverdue(today);
        long days = ChronoUnit.DAYS.between(item.dueDate(), today);
        boolean credit = item.side() == Side.CREDIT;
        return new OpenRow(
                Links.to(item.id()),
                names.of(item),
                credit ? "" : words.day(item.dueDate()),
                late ? words.daysLate(days) : "",
                late,
                item.disputed(),
                words.number(credit ? item.amount().negate() : item.amount()),
                words.number(credit ? item.openAmount().negate() : item.openAmount()));
    }

    PendingRow pending(PendingEntry entry) {
        return new PendingRow(
                Links.to(entry.id().account()) + "/entries/" + entry.id().uuid() + "/cancel",
                entry.label(),
                words.day(entry.processingDate()),
                words.number(
                        entry.side() == Side.DEBIT ? entry.left() : entry.left().negate()),
                entry.priceMode() == PriceMode.GROSS);
    }

    /** Only what is in progress at the gateway can be given up there. */
    ExpectedRow expected(ExpectedPayment payment) {
        boolean atGateway = payment.state() == ExpectedPaymentState.IN_PROGRESS;
        return new ExpectedRow(
                atGateway
                        ? Links.to(payment.id().account()) + "/expected/"
                                + payment.id().uuid() + "/give-up"
                        : "",
                payment.dueOn()
                        .map(day -> words.say("promisedFor", words.day(day)))
                        .orElse(words.say("inProgress")),
                words.word("method", payment.method().code()),
                words.number(payment.amount()));
    }

    DocumentRow document(StatementRow row) {
        String state = row.isSettled() ? "settled" : row.daysOverdue(today) > 0 ? "late" : "open";
        String name = words.word("kind", row.kind().name())
                + row.number().map(number -> " " + number).orElse("");
        return new DocumentRow(
                Links.to(row.item()),
                name,
                words.day(row.date()),
                words.number(
                        row.kind().side() == Side.DEBIT
                                ? row.amount()
                                : row.amount().negate()),
                row.isSettled() ? "" : words.number(row.openAmount()),
                words.say("document." + (row.credit().isPresent() && !row.isSettled() ? "waits" : state)),
                row.credit().isPresent() && !row.isSettled() ? "waits" : state);
    }

    RefundRow refund(Refund refund) {
        boolean cancellable =
                refund.state() == RefundState.PENDING && refund.cancellableOn().equals(today);
        return new RefundRow(
                Links.to(refund.id()),
                cancellable
                        ? Links.to(refund.id().account()) + "/refunds/"
                                + refund.id().uuid() + "/cancel"
                        : "",
                words.word("method", refund.method().code()),
                words.day(refund.postingDate()),
                words.number(refund.amount()),
                words.word("state", refund.state().name()));
    }

    EntryRow entry(LedgerEntry entry) {
        boolean debit = entry.side() == Side.DEBIT;
        String name = words.word("kind", entry.item().kind().name())
                + entry.number().map(number -> " " + number).orElse("");
        return new EntryRow(
                Links.to(entry.item()),
                name,
                words.day(entry.postingDate()),
                debit ? words.number(entry.amount()) : "",
                debit ? "" : words.number(entry.amount()),
                words.number(entry.balanceAfter()));
    }
}
