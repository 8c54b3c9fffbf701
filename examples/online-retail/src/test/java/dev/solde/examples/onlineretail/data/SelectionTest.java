package dev.solde.examples.onlineretail.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelectionTest {

    @Test
    void aSaleAndAReturnOfACustomerAreBilledAlsoAtPriceZero() {
        Selection selection = Selection.of(
                List.of(document("1", "7", line(2, "2.55"), line(1, "0.00")), document("C2", "7", line(-2, "2.55"))));

        assertThat(selection.toBill()).isEqualTo(selection.read());
        assertThat(selection.leftOut().values()).containsOnly(Selection.Rest.NONE);
    }

    @Test
    void whatHasNoCustomerHasNoAccountToBill() {
        Selection selection = Selection.of(List.of(document("1", "", line(2, "2.55"), line(1, "0.50"))));

        assertThat(selection.toBill()).isEmpty();
        assertThat(selection.leftOut().get(LeftOut.NO_CUSTOMER))
                .isEqualTo(new Selection.Rest(2, 1, new BigDecimal("5.60")));
    }

    @Test
    void aStockMovementIsNoSaleWhoeverStandsOnIt() {
        Selection selection = Selection.of(
                List.of(document("1", "", line(-5, "0.00")), document("2", "7", line(-5, "0.00"), line(1, "3.00"))));

        assertThat(selection.toBill()).containsExactly(document("2", "7", line(1, "3.00")));
        assertThat(selection.leftOut().get(LeftOut.STOCK_MOVEMENT).lines()).isEqualTo(2);
        assertThat(selection.leftOut().get(LeftOut.STOCK_MOVEMENT).documents()).isEqualTo(1);
    }

    @Test
    void aLineThatGoesAgainstItsDocumentIsLeftOut() {
        Selection selection = Selection.of(List.of(
                document("1", "7", line(-1, "3.00"), line(0, "3.00"), line(1, "-3.00")),
                document("C2", "7", line(1, "3.00"))));

        assertThat(selection.toBill()).isEmpty();
        assertThat(selection.leftOut().get(LeftOut.AGAINST_ITS_DOCUMENT).lines())
                .isEqualTo(4);
        assertThat(selection.leftOut().get(LeftOut.AGAINST_ITS_DOCUMENT).documents())
                .isEqualTo(2);
    }

    private static RetailDocument document(String number, String customer, RetailLine... lines) {
        return new RetailDocument(
                number,
                Optional.of(customer).filter(name -> !name.isEmpty()),
                LocalDateTime.of(2010, 12, 1, 9, 0),
                Arrays.asList(lines));
    }

    private static RetailLine line(long quantity, String price) {
        return new RetailLine("A", "Mug", BigDecimal.valueOf(quantity), new BigDecimal(price));
    }
}
