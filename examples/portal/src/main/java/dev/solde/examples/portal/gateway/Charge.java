package dev.solde.examples.portal.gateway;

/**
 * What somebody was asked to pay.
 *
 * @param id the gateway's own, which nobody guesses
 * @param reference the merchant's; one charge a reference
 * @param amount a decimal with its currency, for example {@code 150.00 EUR}
 * @param returnTo where the payer goes afterwards, on the merchant's site
 */
public record Charge(String id, String reference, String amount, State state, String returnTo) {

    /** Where a charge stands. */
    public enum State {
        /** The payer has not decided. */
        OPEN,
        /** The bank has not decided. */
        PENDING,
        /** The money will come; final. */
        PAID,
        /** It will not; final. */
        DECLINED;

        boolean leadsTo(State next) {
            return switch (this) {
                case OPEN -> next != OPEN;
                case PENDING -> next == PAID || next == DECLINED;
                case PAID, DECLINED -> false;
            };
        }
    }
}
