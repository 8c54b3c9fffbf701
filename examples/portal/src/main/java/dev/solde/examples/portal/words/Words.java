package dev.solde.examples.portal.words;

import dev.solde.billing.ledger.Amounts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import javax.money.MonetaryAmount;

/** The texts of one language, and how it writes amounts and days. */
public final class Words {

    /** The languages of this application. */
    public static final List<Locale> LANGUAGES = List.of(Locale.FRANCE, Locale.UK);

    private static final Map<Locale, Words> ALL = Map.of(Locale.FRANCE, of(Locale.FRANCE), Locale.UK, of(Locale.UK));
    private static final String FOLDER = "dev.solde.examples.portal.words.";

    private final Locale locale;
    private final Map<String, String> texts;
    private final Map<String, String> refusals;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    private Words(Locale locale) {
        this.locale = locale;
        this.texts = bundle("texts", locale);
        this.refusals = bundle("refusals", locale);
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale);
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }

    private static Words of(Locale locale) {
        return new Words(locale);
    }

    /** The words of one of the {@link #LANGUAGES}. */
    public static Words in(Locale locale) {
        Words words = ALL.get(locale);
        if (words == null) {
            throw new IllegalArgumentException("not a language of this application: " + locale);
        }
        return words;
    }

    private static Map<String, String> bundle(String name, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                FOLDER + name + "_" + locale.getLanguage(), Locale.ROOT, Words.class.getClassLoader());
        Map<String, String> texts = new LinkedHashMap<>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        return Map.copyOf(texts);
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    /** All texts by name, for templates. */
    public Map<String, String> texts() {
        return texts;
    }

    /** The refusals by code, with their facts in braces. */
    Map<String, String> refusals() {
        return refusals;
    }

    /** A text, with its numbered places filled; amounts and days are written before. */
    public String say(String key, Object... facts) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + locale);
        }
        for (int i = 0; i < facts.length; i++) {
            text = text.replace("{" + i + "}", facts[i].toString());
        }
        return text;
    }

    /** The word for a value of a closed list, for example {@code kind.INVOICE}; an open list falls back on its code. */
    public String word(String list, String code) {
        return texts.getOrDefault(list + "." + code, code);
    }

    /** For a sentence or a headline: with the currency's sign. */
    public String money(MonetaryAmount amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(amount.getCurrency().getCurrencyCode()));
        return written(format, amount);
    }

    /** For a column: without the currency, which stands above it. */
    public String number(MonetaryAmount amount) {
        return written(NumberFormat.getNumberInstance(locale), amount);
    }

    private static String written(NumberFormat format, MonetaryAmount amount) {
        int digits = Amounts.digits(amount.getCurrency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(Amounts.decimal(amount));
    }

    /** For a field of a form, which takes it back: digits and the sign of decimals, nothing else. */
    public String field(MonetaryAmount amount) {
        return local(Amounts.plain(amount));
    }

    private String local(String plain) {
        return locale.getLanguage().equals("fr") ? plain.replace('.', ',') : plain;
    }

    /** A quantity or a rate. */
    public String quantity(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(9);
        return format.format(number);
    }

    /** A quantity or a rate for a field of a form; one of three decimals gets a zero more, lest it look like thousands. */
    public String field(BigDecimal number) {
        BigDecimal brief = number.stripTrailingZeros();
        String plain = brief.setScale(brief.scale() == 3 ? 4 : Math.max(0, brief.scale()))
                .toPlainString();
        return local(plain);
    }

    /** A moment, to the minute. */
    public String moment(ZonedDateTime time) {
        return ordinal(moment.format(time), time.getDayOfMonth());
    }

    /** A day. */
    public String day(LocalDate date) {
        return ordinal(day.format(date), date.getDayOfMonth());
    }

    /** French writes the first of a month as an ordinal, which no pattern of the JDK does. */
    private String ordinal(String written, int dayOfMonth) {
        return dayOfMonth == 1 && locale.getLanguage().equals("fr") ? written.replaceFirst("^1\\b", "1er") : written;
    }

    /** How late something is. */
    public String daysLate(long days) {
        return days == 1 ? say("daysLate.one") : say("daysLate", Long.toString(days));
    }
}
