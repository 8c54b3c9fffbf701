package dev.solde.billing.documents.pdf;

/** Text that an XML parser takes: characters that XML has no place for are shown as U+FFFD. */
final class XmlText {

    private static final char REPLACEMENT = '\uFFFD';

    private XmlText() {}

    static String of(String html) {
        int i = 0;
        while (i < html.length() && isPlain(html.charAt(i))) {
            i++;
        }
        return i == html.length() ? html : replaced(html, i);
    }

    /** Not in doubt, and nearly everything. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < Character.MIN_SURROGATE || c == '\n' || c == '\t' || c == '\r';
    }

    private static String replaced(String html, int from) {
        StringBuilder text = new StringBuilder(html.length()).append(html, 0, from);
        for (int i = from; i < html.length(); ) {
            int c = html.codePointAt(i);
            text.appendCodePoint(isXml(c) ? c : REPLACEMENT);
            i += Character.charCount(c);
        }
        return text.toString();
    }

    private static boolean isXml(int c) {
        return c == '\n'
                || c == '\t'
                || c == '\r'
                || c >= ' ' && c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c < 0xFFFE
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
