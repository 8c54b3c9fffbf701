package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.payment;

import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Remittance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Payments, forms and allocations that cannot be meant so. */
final class BadPayments {

    private BadPayments() {}

    static Map<String, Supplier<?>> all() {
        InvoiceId invoice = new InvoiceId(DUPONT, new UUID(1, 1));
        PaymentId payment = new PaymentId(DUPONT, new UUID(1, 2));
        AllocationId allocation = new AllocationId(DUPONT, new UUID(1, 3));
        Map<String, Supplier<?>> doors = new LinkedHashMap<>();
        doors.put("payment of 0", () -> payment(DUPONT, "0.00"));
        doors.put("payment below 0", () -> payment(DUPONT, "-1.00"));
        doors.put("method", () -> PaymentMethod.of("by hand"));
        doors.put(
                "debit twice",
                () -> payment(DUPONT, "9.00").toBuilder()
                        .allocate(invoice, eur("1.00"))
                        .allocate(invoice, eur("2.00"))
                        .build());
        doors.put("remittance without name", () -> Remittance.naming(" "));
        doors.put("remittance of 0", () -> Remittance.naming("F-1", eur("0.00")));
        doors.put("named twice", () -> Remittance.naming("F-1").and("F-1", eur("1.00")));
        doors.put("name of 129", () -> Remittance.naming("x".repeat(129)));
        doors.put(
                "item twice on a form",
                () -> ReplaceAllocations.builder(payment)
                        .allocate(invoice, eur("1.00"))
                        .allocate(invoice, eur("2.00"))
                        .build());
        doors.put("form line of 0", () -> ReplaceAllocations.builder(payment).allocate(invoice, eur("0.00")));
        doors.put(
                "form of another version",
                () -> ReplaceAllocations.builder(payment).expectedVersion(-1).build());
        doors.put("allocation of 0", () -> Allocate.of(payment, invoice, eur("0.00")));
        doors.put("deallocation below 0", () -> Deallocate.part(allocation, eur("-1.00")));
        doors.put("settlement without line", () -> Settle.builder(DUPONT).build());
        doors.put("settlement line of 0", () -> Settle.builder(DUPONT).allocate(invoice, eur("0.00")));
        doors.put(
                "item twice",
                () -> Settle.builder(DUPONT)
                        .allocate(invoice, eur("1.00"))
                        .allocate(invoice, eur("-1.00"))
                        .build());
        doors.put(
                "write-off of 0",
                () -> WriteOffItem.builder(invoice, WriteOff.Cause.BAD_DEBT)
                        .amount(eur("0.00"))
                        .build());
        return doors;
    }
}
