package dev.solde.billing.documents.export;

/**
 * Text in a cell that no spreadsheet takes for a formula: where it begins with a character that could start one, an apostrophe stands
 * before it. The same before an apostrophe, so that whoever reads the file takes exactly one away and has the text again.
 */
final class CsvText {

    /** Also the wide forms, which some spreadsheets read as the narrow ones. */
    private static final String STARTS = "=+-@\t\r\n\0'\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvText() {}

    static String safe(String text) {
        return text.isEmpty() || STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
