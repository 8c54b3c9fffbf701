package dev.solde.billing.documents;

/** The paper on which documents are printed, upright. */
public enum PageSize {
    /** 210 x 297 mm. */
    A4("A4"),
    /** 8.5 x 11 inches. */
    LETTER("letter");

    private final String css;

    PageSize(String css) {
        this.css = css;
    }

    /** The word of CSS. */
    String css() {
        return css;
    }
}
