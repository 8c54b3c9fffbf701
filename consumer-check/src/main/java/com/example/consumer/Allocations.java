package com.example.consumer;

import static com.example.consumer.Club.VAT_20;
import static com.example.consumer.Club.check;
import static com.example.consumer.Club.eur;
import static dev.solde.billing.core.AllocationStrategies.byRemittance;
import static dev.solde.billing.core.AllocationStrategies.exactMatch;
import static dev.solde.billing.core.AllocationStrategies.oldestDueFirst;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RecordPayments;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Remittance;
import java.time.LocalDate;
import java.util.List;
import javax.money.MonetaryAmount;

/** Payments and allocation, a strategy of one's own. */
final class Allocations {
    private final Club club;
    private final Billing billing;
    private final BillingQueries queries;

    Allocations(Club club) {
        this.club = club;
        this.billing = club.billing;
        this.queries = club.queries;
    }

    void run() {
        payments();
        feesFirst(new SchoolFeesFirst(LineType.of("SCHOOL_FEES")));
        byHand();
    }

    private void payments() {
        AccountId dupont = club.open("payer");
        Invoice first = club.invoice(dupont, "250.00");
        Invoice second = club.invoice(dupont, "100.00");
        Invoice third = billing.issueInvoice(IssueInvoice.builder(dupont).reference(HostReference.of("order", "SO-9001"))
                .line("Trip", 1, eur("125.00"), VAT_20).build());
        Remittance words = Remittance.naming(first.number().value()).and("SO-9001", eur("90.00")).and("SO-9002");
        Payment transfer = billing.recordPayment(RecordPayment.builder(dupont, eur("312.00"), PaymentMethod.CREDIT_TRANSFER)
                .valueDate(LocalDate.of(2026, 6, 3))
                .remittance(words)
                .allocateBy(exactMatch().then(oldestDueFirst())).build());
        check(words.unapplied(transfer.named()).equals(List.of("SO-9002")), "nothing is known of SO-9002");
        MonetaryAmount excess = queries.item(transfer.id()).openAmount();
        check(excess.isZero() && club.open(first.id()).equals(eur("78.00")), "90.00 as named, the rest to the first");
        AllocationProposal proposal = queries.proposeAllocation(dupont, eur("150.00"), oldestDueFirst());
        AllocationProposal edited = proposal.with(second.id(), eur("30.00")).without(third.id());
        Payment cheque = billing.recordPayment(RecordPayment.builder(dupont, eur("150.00"), PaymentMethod.CHEQUE).allocate(edited).build());
        check(club.open(cheque.id()).equals(eur("42.00")), "78.00 and 30.00 are allocated");
        billing.deallocate(Deallocate.of(queries.allocations(first.id()).get(0).id()));
        billing.allocate(Allocate.of(transfer.id(), first.id(), eur("12.00")));
        billing.autoAllocate(AutoAllocate.of(dupont));
        billing.autoAllocate(AutoAllocate.of(third.id()));
        billing.autoAllocate(AutoAllocate.of(cheque.id()));
        check(club.open(transfer.id()).isZero() && club.open(cheque.id()).isZero(), "nothing waits");
        List<Payment> both = billing.recordPayments(RecordPayments.of(
                RecordPayment.of(second.id(), eur("50.00"), PaymentMethod.CASH), RecordPayment.of(second.id(), eur("30.00"), PaymentMethod.CHEQUE)));
        check(both.size() == 2, "two methods, two payments");
    }

    private void feesFirst(SchoolFeesFirst strategy) {
        AccountId pupil = club.open("pupil");
        Invoice trip = club.invoice(pupil, "10.00");
        Invoice fees = billing.issueInvoice(IssueInvoice.builder(pupil)
                .line(Line.builder("Term").unitPrice(eur("10.00")).tax(VAT_20).lineType(strategy.fees()).build()).build());
        billing.recordPayment(RecordPayment.builder(pupil, eur("15.00"), PaymentMethod.CASH).allocateBy(strategy).build());
        check(club.open(fees.id()).isZero() && club.open(trip.id()).equals(eur("9.00")), "fees come first");
        billing.autoAllocate(AutoAllocate.builder(pupil).strategy(strategy).build());
    }

    private void byHand() {
        AccountId account = club.open("by-hand");
        Invoice invoice = club.invoice(account, "100.00");
        Payment payment = billing.recordPayment(RecordPayment.of(account, eur("40.00"), PaymentMethod.CASH));
        billing.allocate(Allocate.builder(payment.id(), invoice.id(), eur("40.00")).effectiveDate(club.clock.today()).build());
        billing.deallocate(Deallocate.part(queries.allocations(invoice.id()).get(0).id(), eur("5.00")));
        billing.allocate(Allocate.of(queries.proposeAllocation(payment.id(), byRemittance(Remittance.naming(invoice.number().value())))));
        check(club.open(payment.id()).isZero(), "allocated again");
        billing.writeOffItem(WriteOffItem.badDebt(invoice.id()));
        check(queries.item(invoice.id()).isSettled(), "written off");
    }
}
