package dev.solde.billing.core.engine;

import dev.solde.billing.BillingSettings;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Salt;
import dev.solde.billing.ledger.TenantId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a kernel was built with. */
public record KernelContext(
        TenantId tenant,
        BillingSettings settings,
        Clock clock,
        Supplier<UUID> ids,
        Supplier<Salt> salts,
        Listeners listeners) {

    /** Fills in the default sources of ids and salts. */
    public static KernelContext of(
            TenantId tenant,
            BillingSettings settings,
            Clock clock,
            @Nullable Supplier<UUID> ids,
            @Nullable Supplier<Salt> salts,
            Listeners listeners) {
        SecureRandom random = new SecureRandom();
        return new KernelContext(
                tenant,
                settings,
                clock,
                ids == null ? new TimeOrderedIds(clock, random) : ids,
                salts == null ? () -> salt(random) : salts,
                listeners);
    }

    private static Salt salt(SecureRandom random) {
        byte[] bytes = new byte[2 * Long.BYTES];
        random.nextBytes(bytes);
        return Salt.of(bytes);
    }

    /** The instant of the record to be made, in microseconds, which every database keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The same, but never before the last record of the account, so that its records' instants do not go back. */
    Instant nowOn(AccountState account) {
        Instant now = now();
        return now.isBefore(account.recordedAt()) ? account.recordedAt() : now;
    }

    /** Today in the zone in which refunds may be cancelled. */
    public LocalDate refundDay() {
        return LocalDate.ofInstant(clock.instant(), settings.refundCutOffZone().orElse(clock.getZone()));
    }

    /** Today in the clock's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
