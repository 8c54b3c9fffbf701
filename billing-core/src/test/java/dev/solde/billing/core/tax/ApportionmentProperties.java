package dev.solde.billing.core.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ApportionmentProperties {

    @Property
    @Tag("R-46")
    void partsSumToTheTotalAndAreLessThanAUnitOffTheirExactShare(
            @ForAll @LongRange(min = -1_000_000_000_000_000L, max = 1_000_000_000_000_000L) long total,
            @ForAll @Size(min = 1, max = 8) List<@LongRange(max = 1_000_000_000_000_000L) Long> list) {
        long[] weights = array(list);
        BigInteger sum = sum(weights);
        Assume.that(sum.signum() != 0);
        long[] parts = Apportionment.apportion(total, weights);
        assertThat(sum(parts)).isEqualTo(BigInteger.valueOf(total));
        for (int i = 0; i < parts.length; i++) {
            BigInteger off = BigInteger.valueOf(parts[i])
                    .multiply(sum)
                    .subtract(BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[i])));
            assertThat(off.abs()).isLessThan(sum);
        }
    }

    @Property
    @Tag("R-46")
    void equalInputsGiveEqualPartsAndTheMirrorGivesTheOpposite(
            @ForAll @LongRange(min = -100_000, max = 100_000) long total,
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = 1000) Long> list) {
        long[] weights = array(list);
        long[] parts = Apportionment.apportion(total, weights);
        assertThat(Apportionment.apportion(total, weights.clone())).isEqualTo(parts);
        assertThat(Apportionment.apportion(-total, weights)).isEqualTo(negated(parts));
        assertThat(Apportionment.apportion(total, negated(weights))).isEqualTo(parts);
    }

    @Property
    @Tag("R-46")
    void aTotalWithinTheWeightsGivesEachPartAtMostItsWeight(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(max = 50) Long> list,
            @ForAll @LongRange(max = 400) long total) {
        long[] weights = array(list);
        Assume.that(total <= sum(weights).longValueExact());
        Assume.that(sum(weights).signum() > 0);
        long[] parts = Apportionment.apportion(total, weights);
        for (int i = 0; i < parts.length; i++) {
            assertThat(parts[i]).isBetween(0L, weights[i]);
        }
    }

    private static BigInteger sum(long[] amounts) {
        return Arrays.stream(amounts).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static long[] array(List<Long> list) {
        return list.stream().mapToLong(Long::longValue).toArray();
    }

    private static long[] negated(long[] amounts) {
        return Arrays.stream(amounts).map(amount -> -amount).toArray();
    }
}
