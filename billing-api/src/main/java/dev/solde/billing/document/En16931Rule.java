package dev.solde.billing.document;

import java.util.Objects;

/** A rule of EN 16931 on the amounts of a document that {@link En16931#check} judges. */
public enum En16931Rule {
    /** The lines are summed. */
    BR_CO_10("Sum of line net amounts (BT-106) = the line net amounts (BT-131) together"),
    /** The allowances are summed. */
    BR_CO_11("Sum of allowances (BT-107) = the allowances on the document (BT-92) together"),
    /** The charges are summed. */
    BR_CO_12("Sum of charges (BT-108) = the charges on the document (BT-99) together"),
    /** The total without tax. */
    BR_CO_13(
            "Total without tax (BT-109) = sum of lines (BT-106) - sum of allowances (BT-107) + sum of charges (BT-108)"),
    /** The tax is summed. */
    BR_CO_14("Total tax (BT-110) = the taxes of the breakdown (BT-117) together"),
    /** The total with tax, of one total tax. */
    BR_CO_15("Total with tax (BT-112) = total without tax (BT-109) + total tax (BT-110), which is stated once"),
    /** The amount due. */
    BR_CO_16("Amount due (BT-115) = total with tax (BT-112) - paid amount (BT-113) + rounding amount (BT-114)"),
    /** Tax of a group, whatever its category. */
    BR_CO_17(
            "Tax of a group (BT-117) = its base (BT-116) x its rate (BT-119), rounded to two decimals, less than 1.00 off"),
    /** Base of a standard rate. */
    BR_S_08(ofRate("S")),
    /** Tax of a standard rate. */
    BR_S_09(taxOfRate("S")),
    /** Base, zero rated. */
    BR_Z_08(ofCategory("Z")),
    /** Tax, zero rated. */
    BR_Z_09(noTax("Z")),
    /** Base, exempt. */
    BR_E_08(ofCategory("E")),
    /** Tax, exempt. */
    BR_E_09(noTax("E")),
    /** Base, reverse charge. */
    BR_AE_08(ofCategory("AE")),
    /** Tax, reverse charge. */
    BR_AE_09(noTax("AE")),
    /** Base, intra-community supply. */
    BR_IC_08(ofCategory("K")),
    /** Tax, intra-community supply. */
    BR_IC_09(noTax("K")),
    /** Base, export. */
    BR_G_08(ofCategory("G")),
    /** Tax, export. */
    BR_G_09(noTax("G")),
    /** Base, outside the scope of the tax. */
    BR_O_08(ofCategory("O")),
    /** Tax, outside the scope of the tax. */
    BR_O_09(noTax("O")),
    /** Base of a rate of the Canary Islands. */
    BR_AF_08(ofRate("L")),
    /** Tax of a rate of the Canary Islands. */
    BR_AF_09(taxOfRate("L")),
    /** Base of a rate of Ceuta and Melilla. */
    BR_AG_08(ofRate("M")),
    /** Tax of a rate of Ceuta and Melilla. */
    BR_AG_09(taxOfRate("M")),
    /** Decimals of an allowance. */
    BR_DEC_01(decimals("allowance on the document (BT-92)")),
    /** Decimals of a charge. */
    BR_DEC_05(decimals("charge on the document (BT-99)")),
    /** Decimals of the sum of lines. */
    BR_DEC_09(decimals("sum of line net amounts (BT-106)")),
    /** Decimals of the sum of allowances. */
    BR_DEC_10(decimals("sum of allowances (BT-107)")),
    /** Decimals of the sum of charges. */
    BR_DEC_11(decimals("sum of charges (BT-108)")),
    /** Decimals of the total without tax. */
    BR_DEC_12(decimals("total without tax (BT-109)")),
    /** Decimals of the total tax. */
    BR_DEC_13(decimals("total tax (BT-110)")),
    /** Decimals of the total with tax. */
    BR_DEC_14(decimals("total with tax (BT-112)")),
    /** Decimals of the total tax in another currency. */
    BR_DEC_15(decimals("total tax in the tax currency (BT-111)")),
    /** Decimals of the paid amount. */
    BR_DEC_16(decimals("paid amount (BT-113)")),
    /** Decimals of the rounding amount. */
    BR_DEC_17(decimals("rounding amount (BT-114)")),
    /** Decimals of the amount due. */
    BR_DEC_18(decimals("amount due (BT-115)")),
    /** Decimals of a base. */
    BR_DEC_19(decimals("base of a tax group (BT-116)")),
    /** Decimals of a tax. */
    BR_DEC_20(decimals("tax of a tax group (BT-117)")),
    /** Decimals of a line. */
    BR_DEC_23(decimals("line net amount (BT-131)"));

    private final String sentence;

    En16931Rule(String sentence) {
        this.sentence = sentence;
    }

    /** The rule's name in the standard, for example {@code BR-CO-10}. */
    public String code() {
        return name().replace('_', '-');
    }

    /** What the rule demands, in English, with the standard's numbers of the amounts. */
    public String sentence() {
        return sentence;
    }

    /**
     * Finds a rule by its name in the standard.
     *
     * @throws IllegalArgumentException for a rule that is not judged here
     */
    public static En16931Rule ofCode(String code) {
        Objects.requireNonNull(code, "code");
        for (En16931Rule rule : values()) {
            if (rule.code().equals(code)) {
                return rule;
            }
        }
        throw new IllegalArgumentException("code: " + code + " is not a rule that is judged here");
    }

    private static String ofRate(String category) {
        return "Base (BT-116) of category " + category
                + ", per rate = its lines (BT-131) + charges (BT-99) - allowances (BT-92), less than 1.00 off";
    }

    private static String ofCategory(String category) {
        return "Base (BT-116) of category " + category + " = its lines (BT-131) + charges (BT-99) - allowances (BT-92)";
    }

    private static String taxOfRate(String category) {
        return "Tax (BT-117) of category " + category
                + " = base (BT-116) x rate (BT-119), rounded to two decimals, less than 1.00 off";
    }

    private static String noTax(String category) {
        return "Tax (BT-117) of category " + category + " = 0";
    }

    private static String decimals(String amount) {
        return "The " + amount + " has at most two decimals";
    }
}
