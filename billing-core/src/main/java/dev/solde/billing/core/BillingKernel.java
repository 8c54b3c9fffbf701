package dev.solde.billing.core;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.LedgerListener;
import dev.solde.billing.core.engine.Kernel;
import dev.solde.billing.core.engine.KernelContext;
import dev.solde.billing.core.engine.Listeners;
import dev.solde.billing.ledger.Salt;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingStorage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds the kernel: {@code BillingKernel.builder().storage(storage).build()}. It holds no state but what is given here. */
public final class BillingKernel {

    private BillingKernel() {}

    /** Opens a kernel; a storage is all that it needs. */
    public static Builder builder() {
        return new Builder();
    }

    /** What a kernel is made of. */
    public static final class Builder {

        private @Nullable BillingStorage storage;
        private TenantId tenant = TenantId.DEFAULT;
        private BillingSettings settings = BillingSettings.defaults();
        private Clock clock = Clock.systemDefaultZone();
        private @Nullable Supplier<UUID> ids;
        private @Nullable Supplier<Salt> salts;
        private final List<LedgerListener> listeners = new ArrayList<>();

        private Builder() {}

        /** Where the books are kept. */
        public Builder storage(BillingStorage value) {
            storage = Objects.requireNonNull(value, "storage");
            return this;
        }

        /** Whose books they are; one tenant a kernel. Default: {@link TenantId#DEFAULT}. */
        public Builder tenant(TenantId value) {
            tenant = Objects.requireNonNull(value, "tenant");
            return this;
        }

        /** What holds for all accounts. Default: {@link BillingSettings#defaults()}. */
        public Builder settings(BillingSettings value) {
            settings = Objects.requireNonNull(value, "settings");
            return this;
        }

        /** The time; its zone decides what today is. Default: the system's clock in the system's zone. */
        public Builder clock(Clock value) {
            clock = Objects.requireNonNull(value, "clock");
            return this;
        }

        /** The ids of new items. Default: random and ordered by the clock (UUID version 7). */
        public Builder ids(Supplier<UUID> value) {
            ids = Objects.requireNonNull(value, "ids");
            return this;
        }

        /** The salts of new records. Default: from {@link java.security.SecureRandom}. Never repeat one outside of tests. */
        public Builder salts(Supplier<Salt> value) {
            salts = Objects.requireNonNull(value, "salts");
            return this;
        }

        /** Told of every record inside its transaction. Several are told in the order in which they are given. Default: none. */
        public Builder listener(LedgerListener value) {
            listeners.add(Objects.requireNonNull(value, "listener"));
            return this;
        }

        /**
         * The kernel.
         *
         * @throws IllegalStateException without a storage
         */
        public Billing build() {
            if (storage == null) {
                throw new IllegalStateException("a kernel needs a storage");
            }
            return Kernel.of(storage, KernelContext.of(tenant, settings, clock, ids, salts, new Listeners(listeners)));
        }
    }
}
