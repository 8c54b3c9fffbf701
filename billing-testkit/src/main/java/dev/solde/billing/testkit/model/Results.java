package dev.solde.billing.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.Outcome;
import dev.solde.billing.allocation.Settlement;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.Erase;
import dev.solde.billing.document.BillingResult;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.CustomerAccount;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.statement.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What verbs return: the same as is read afterwards, and the same again when a command is repeated under its key. */
final class Results {

    private final BillingQueries queries;
    private final Map<Command<?>, Object> first = new HashMap<>();

    Results(BillingQueries queries) {
        this.queries = queries;
    }

    void check(Command<?> command, Outcome<?> outcome) {
        assertThat(outcome.balance()).as("balance of the outcome").isEqualTo(queries.balance(command.account()));
        if (outcome.replayed()) {
            Optional.ofNullable(first.get(command))
                    .ifPresent(result -> assertThat(outcome.result())
                            .as("repeated result of %s", command)
                            .isEqualTo(result));
            return;
        }
        if (command instanceof Erase) {
            forget(command.account());
        } else if (command.commandKey().isPresent()) {
            first.put(command, outcome.result());
        }
        same(outcome.result());
    }

    /** A repeated answer has no texts that were erased in the meantime. */
    private void forget(AccountId account) {
        first.keySet().removeIf(command -> command.account().equals(account));
    }

    private void same(Object result) {
        if (result instanceof Collection<?> several) {
            several.forEach(this::same);
        } else if (result instanceof Settlement settlement) {
            same(settlement.allocations());
        } else if (result instanceof BillingResult billed) {
            same(billed.documents());
        } else {
            read(result)
                    .ifPresent(
                            read -> assertThat(result).as("what was returned").isEqualTo(read));
        }
    }

    private Optional<Object> read(Object result) {
        Object read = null;
        if (result instanceof Invoice invoice) {
            read = queries.invoice(invoice.id());
        } else if (result instanceof CreditNote note) {
            read = queries.creditNote(note.id());
        } else if (result instanceof Payment payment) {
            read = queries.payment(payment.id());
        } else if (result instanceof Refund refund) {
            read = queries.refund(refund.id());
        } else if (result instanceof ExpectedPayment expected) {
            read = queries.expectedPayment(expected.id());
        } else if (result instanceof PendingEntry entry) {
            read = queries.pendingEntry(entry.id());
        } else if (result instanceof Statement statement) {
            read = queries.statement(statement.id());
        } else if (result instanceof CustomerAccount account) {
            read = queries.account(account.id());
        } else if (result instanceof Allocation allocation) {
            read = queries.allocation(allocation.id());
        } else if (result instanceof OpenItem item) {
            read = queries.item(item.id());
        }
        return Optional.ofNullable(read);
    }
}
