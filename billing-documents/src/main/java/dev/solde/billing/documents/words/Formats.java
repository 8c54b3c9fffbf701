package dev.solde.billing.documents.words;

import dev.solde.billing.ledger.Amounts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/** Amounts, numbers and dates as a locale writes them. Holds number formats, so that it belongs to one thread. */
public final class Formats {

    private static final int PRICE_DECIMALS = 9;
    private static final int MOST_DECIMALS = 8;

    private static final char FIGURE_SPACE = '\u2007';
    private static final char PUNCTUATION_SPACE = '\u2008';

    private final Locale locale;
    private final ZoneId zone;
    private final Map<CurrencyUnit, NumberFormat> currencies = new HashMap<>();
    private final NumberFormat plain;
    private final NumberFormat percent;
    private final DateTimeFormatter date;
    private final DateTimeFormatter longDate;

    /** The formats of this locale; moments are told in this zone. */
    public Formats(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.plain = NumberFormat.getNumberInstance(locale);
        this.percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(MOST_DECIMALS);
        // Written in figures, 3 June and 6 March look alike to English readers of different countries.
        this.date = DateTimeFormatter.ofLocalizedDate(isFrench() ? FormatStyle.SHORT : FormatStyle.MEDIUM)
                .localizedBy(locale);
        this.longDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(locale);
    }

    private boolean isFrench() {
        return locale.getLanguage().equals("fr");
    }

    /** An amount with its currency, for example {@code 1 234,50 €}; spaces in it do not break. */
    public String money(MonetaryAmount amount) {
        return unbroken(currencies
                .computeIfAbsent(amount.getCurrency(), this::currencyFormat)
                .format(Amounts.decimal(amount)));
    }

    private NumberFormat currencyFormat(CurrencyUnit currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency.getCurrencyCode()));
        format.setMinimumFractionDigits(Amounts.digits(currency));
        format.setMaximumFractionDigits(Amounts.digits(currency));
        return format;
    }

    /** An amount of a column whose head says the currency, for example {@code 1 234,50}. */
    public String number(MonetaryAmount amount) {
        int digits = Amounts.digits(amount.getCurrency());
        return plain(Amounts.decimal(amount), digits, digits);
    }

    /** A unit price of a column in which the longest has so many decimals: all of its own, at least those of the currency. */
    public String price(MonetaryAmount price, int longest) {
        BigDecimal number = Amounts.decimal(price);
        int digits = Amounts.digits(price.getCurrency());
        int own = Math.max(digits, number.scale());
        return plain(number, digits, PRICE_DECIMALS) + filling(own, Math.max(digits, longest));
    }

    /** A quantity, all its decimals. */
    public String quantity(BigDecimal quantity) {
        return plain(quantity, 0, PRICE_DECIMALS);
    }

    /** A quantity of a column in which the longest has so many decimals. */
    public String quantity(BigDecimal quantity, int longest) {
        return quantity(quantity) + filling(quantity.scale(), longest);
    }

    /** Spaces as wide as the decimals that are missing, so that a column is aligned on the decimal separator. */
    private static String filling(int own, int longest) {
        String separator = own == 0 && longest > 0 ? String.valueOf(PUNCTUATION_SPACE) : "";
        return separator + String.valueOf(FIGURE_SPACE).repeat(Math.max(0, longest - own));
    }

    /** A rate in per cent, for example {@code 5,5 %}. */
    public String percent(BigDecimal rate) {
        return unbroken(percent.format(rate.movePointLeft(2)));
    }

    /** A day in short, for columns. */
    public String date(LocalDate day) {
        return day.format(date);
    }

    /** A day in full, for sentences. */
    public String longDate(LocalDate day) {
        String written = day.format(longDate);
        return isFrench() ? written.replaceFirst("^1 ", "1er ") : written;
    }

    /** A moment to the minute, with its zone. */
    public String moment(Instant moment) {
        return longDate(LocalDate.ofInstant(moment, zone)) + ", "
                + DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(moment.atZone(zone)) + " (" + zone(moment)
                + ")";
    }

    /** The name of a country, or what was given where that is the code of none. */
    public String country(String code) {
        return code.length() == 2 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z')
                ? new Locale.Builder().setRegion(code).build().getDisplayCountry(locale)
                : code;
    }

    private String zone(Instant moment) {
        ZoneOffset offset = zone.getRules().getOffset(moment);
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset;
    }

    private String plain(BigDecimal number, int least, int most) {
        plain.setMinimumFractionDigits(least);
        plain.setMaximumFractionDigits(most);
        return unbroken(plain.format(number));
    }

    private static String unbroken(String formatted) {
        return formatted.replace(' ', '\u00a0');
    }
}
