package dev.solde.billing.document;

import java.util.Objects;

/**
 * Why a tax has the rate it has: the categories of UNTDID 5305 that EN 16931 admits.
 *
 * <p>It is not the rate: a document may carry several standard rates. What a category demands (a rate, a reason, a VAT
 * number) is checked by the e-invoice profiles, not by the kernel.
 */
public enum TaxCategory {
    /** {@code S}: taxed at a rate other than zero. */
    STANDARD("S"),
    /** {@code Z}: taxed, at zero per cent. */
    ZERO_RATED("Z"),
    /** {@code E}: exempt, for a reason of law. */
    EXEMPT("E"),
    /** {@code AE}: the buyer owes the tax (reverse charge). */
    REVERSE_CHARGE("AE"),
    /** {@code K}: supply of goods or services inside the European Economic Area. */
    INTRA_COMMUNITY("K"),
    /** {@code G}: export, not taxed. */
    EXPORT("G"),
    /** {@code O}: outside the scope of the tax; it has no rate at all. */
    OUTSIDE_SCOPE("O"),
    /** {@code L}: the general indirect tax of the Canary Islands (IGIC). */
    CANARY_ISLANDS("L"),
    /** {@code M}: the tax of Ceuta and Melilla (IPSI). */
    CEUTA_MELILLA("M"),
    /** {@code B}: tax shown but paid by the buyer to the State (Italian split payment). */
    SPLIT_PAYMENT("B");

    private final String code;

    TaxCategory(String code) {
        this.code = code;
    }

    /**
     * Answers the code of UNTDID 5305, which is what is stored, hashed and exported.
     *
     * @return one or two capital letters
     */
    public String code() {
        return code;
    }

    /**
     * Finds the category of a code of UNTDID 5305.
     *
     * @param code one or two capital letters
     * @return the category
     * @throws IllegalArgumentException when the code is none of those above
     */
    public static TaxCategory ofCode(String code) {
        Objects.requireNonNull(code, "code");
        for (TaxCategory category : values()) {
            if (category.code.equals(code)) {
                return category;
            }
        }
        throw new IllegalArgumentException("code: " + code + " is not a tax category of UNTDID 5305");
    }
}
