package dev.solde.billing;

import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.document.ExcessCredit;
import dev.solde.billing.document.Series;
import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditApplication;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.payment.PaymentMethod;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * What holds for all accounts of a kernel unless an account or a command says otherwise. Closed once the kernel is built; a
 * change in a later kernel does not touch what was issued.
 */
@Value.Immutable
public sealed interface BillingSettings permits ImmutableBillingSettings {

    /** The seller on every document. Default: none, because only the host knows. */
    Optional<Party> seller();

    /** The terms of an account that has none. Default: due at once, because anything else is an agreement. */
    @Value.Default
    default PaymentTerms defaultTerms() {
        return PaymentTerms.IMMEDIATE;
    }

    /** The series of invoices. Default: {@code F}, strict dates. */
    @Value.Default
    default Series invoiceSeries() {
        return Series.of("F");
    }

    /** The series of credit notes. Default: {@code AV}, strict dates; a series of its own is the common practice. */
    @Value.Default
    default Series creditNoteSeries() {
        return Series.of("AV");
    }

    /**
     * Further series that commands may name, for example one per site. Default: none. A series is declared here before it is
     * used, so that no number of its form is accepted from outside meanwhile.
     */
    List<Series> furtherSeries();

    /** All series that give numbers. */
    @Value.Derived
    default List<Series> allSeries() {
        return Stream.concat(Stream.of(invoiceSeries(), creditNoteSeries()), furtherSeries().stream())
                .toList();
    }

    /** What a credit note settles that does not say it. Default: nothing, so that nothing is settled unasked. */
    @Value.Default
    default CreditSettlement creditSettlement() {
        return CreditSettlement.NONE;
    }

    /**
     * Up to which amount, per currency, something may be written off as a small difference. Default: none, because giving up
     * money is the host's decision.
     */
    List<MonetaryAmount> smallDifferenceTolerances();

    /** What becomes of credit that waits, unless the account says otherwise. Default: it waits, nothing is settled unasked. */
    @Value.Default
    default CreditApplication creditApplication() {
        return CreditApplication.MANUAL;
    }

    /**
     * The zone in whose calendar a refund may be cancelled on its own day, for example that of the gateway which collects
     * refunds at midnight. Default: the clock's zone.
     */
    Optional<ZoneId> refundCutOffZone();

    /**
     * Methods that pay back only to the payment that came by them, as gateways do with cards on line. Default: {@link
     * PaymentMethod#ONLINE}.
     */
    @Value.Default
    default Set<PaymentMethod> refundedToPaymentOnly() {
        return Set.of(PaymentMethod.ONLINE);
    }

    /** What becomes of due credit above the due charges when entries are billed. Default: it waits for the next time. */
    @Value.Default
    default ExcessCredit excessCredit() {
        return ExcessCredit.CARRY_FORWARD;
    }

    /**
     * How many invoices a statement needs in its period. Default: none asked for, so that any account can have one; only {@link
     * BillingQueries#canOffer} then asks for 2, because a single invoice says it all itself.
     */
    OptionalInt statementMinimumInvoices();

    /**
     * Whether a statement needs something unpaid. Default: no, because a customer may ask for one when all is paid.
     */
    @Value.Default
    default boolean statementNeedsUnpaid() {
        return false;
    }

    /** All defaults. */
    static BillingSettings defaults() {
        return builder().build();
    }

    /** Opens the settings. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link BillingSettings}. */
    final class Builder extends ImmutableBillingSettings.Builder {
        Builder() {}

        /**
         * Builds the settings.
         *
         * @throws IllegalArgumentException for two tolerances in one currency, or one series with strict and with free dates
         */
        @Override
        public BillingSettings build() {
            BillingSettings settings = super.build();
            Checks.require(
                    settings.smallDifferenceTolerances().stream()
                                    .map(MonetaryAmount::getCurrency)
                                    .distinct()
                                    .count()
                            == settings.smallDifferenceTolerances().size(),
                    "two tolerances in one currency");
            settings.smallDifferenceTolerances().forEach(Amounts::minor);
            Checks.require(
                    settings.allSeries().stream().map(Series::code).distinct().count()
                            == settings.allSeries().stream().distinct().count(),
                    "one series is declared with strict and with free dates");
            settings.statementMinimumInvoices()
                    .ifPresent(least -> Checks.require(least >= 0, "a statement needs 0 invoices or more: ", least));
            return settings;
        }
    }
}
