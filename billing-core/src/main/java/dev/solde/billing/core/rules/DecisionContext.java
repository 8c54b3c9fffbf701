package dev.solde.billing.core.rules;

import dev.solde.billing.BillingSettings;
import dev.solde.billing.port.SeriesState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a decision depends on beside ledger and command.
 *
 * @param today in the kernel's zone
 * @param ids the ids of what the command makes
 * @param series where the document's series stands, if the command takes a number
 * @param textsThrough the last record of the time that the command asked for, if its texts are still there; otherwise 0
 */
public record DecisionContext(
        LocalDate today,
        BillingSettings settings,
        Supplier<UUID> ids,
        Optional<SeriesState> series,
        long textsThrough) {}
