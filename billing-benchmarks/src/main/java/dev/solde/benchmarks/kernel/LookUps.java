package dev.solde.benchmarks.kernel;

import jakarta.annotation.Priority;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import javax.money.CurrencyQuery;
import javax.money.CurrencyUnit;
import javax.money.MonetaryRounding;
import javax.money.RoundingQuery;
import javax.money.spi.CurrencyProviderSpi;
import javax.money.spi.RoundingProviderSpi;
import org.jspecify.annotations.Nullable;

/** Counts how often a currency or a rounding is looked up: as providers that know none and are asked first. */
public final class LookUps {

    private static final LongAdder CURRENCIES = new LongAdder();
    private static final LongAdder ROUNDINGS = new LongAdder();

    private LookUps() {}

    /** Those so far, of both kinds. */
    public static long sum() {
        return CURRENCIES.sum() + ROUNDINGS.sum();
    }

    /** Asked for every look-up of a currency. */
    @Priority(Integer.MAX_VALUE)
    public static final class Currencies implements CurrencyProviderSpi {

        @Override
        public String getProviderName() {
            return "counted look-ups";
        }

        @Override
        public Set<CurrencyUnit> getCurrencies(CurrencyQuery query) {
            CURRENCIES.increment();
            return Set.of();
        }
    }

    /** Asked for every look-up of a rounding. */
    @Priority(Integer.MAX_VALUE)
    public static final class Roundings implements RoundingProviderSpi {

        @Override
        public String getProviderName() {
            return "counted look-ups";
        }

        @Override
        public @Nullable MonetaryRounding getRounding(RoundingQuery query) {
            ROUNDINGS.increment();
            return null;
        }

        @Override
        public Set<String> getRoundingNames() {
            return Set.of();
        }
    }
}
