package dev.solde.billing.core.rules;

import dev.solde.billing.BillingSettings;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a decision depends on beside ledger and command.
 *
 * @param today in the kernel's zone
 * @param refundDay today in the zone in which refunds may be cancelled
 * @param ids the ids of what the command makes
 * @param numbers the numbers of the series that the command asked for
 * @param textsThrough the last record of the time that the command asked for, if its texts are still there; otherwise 0
 * @param isPartyYounger whether a record after that one gave the account the party that it has
 * @param tenantLockedThrough through which day the tenant closes periods; known only to a command that opens an account
 * @param statements what was read of statements; nothing unless the command is about them
 */
public record DecisionContext(
        LocalDate today,
        LocalDate refundDay,
        BillingSettings settings,
        Supplier<UUID> ids,
        NumberTape numbers,
        long textsThrough,
        boolean isPartyYounger,
        Optional<LocalDate> tenantLockedThrough,
        StatementsSeen statements) {}
