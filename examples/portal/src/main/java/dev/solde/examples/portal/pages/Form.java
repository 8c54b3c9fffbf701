package dev.solde.examples.portal.pages;

import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.examples.portal.web.BadRequest;
import dev.solde.examples.portal.web.NotFound;
import dev.solde.examples.portal.web.Parameters;
import dev.solde.examples.portal.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/** Reads fields of a form as what they mean; what cannot be read is a {@link Mistake}. */
record Form(Parameters given, Words words) {

    private static final int MOST_DIGITS = 24;

    /** The key of the form: sent twice, it is carried out once. */
    CommandKey key() {
        try {
            return CommandKey.of("form", given.shown("key"));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("a form without a key");
        }
    }

    String text(String name, String label) {
        return given.text(name).orElseThrow(() -> new Mistake(words.say("mistake.missing", label(label))));
    }

    MonetaryAmount amount(String name, String label, CurrencyUnit currency) {
        return amountIfAny(name, label, currency)
                .orElseThrow(() -> new Mistake(words.say("mistake.missing", label(label))));
    }

    Optional<MonetaryAmount> amountIfAny(String name, String label, CurrencyUnit currency) {
        return given.text(name).map(text -> amountOf(text, label, currency));
    }

    /** As people write it: {@code 1 234,50}, {@code 1,234.50}, {@code -20}. More decimals than the currency has are a mistake. */
    private MonetaryAmount amountOf(String text, String label, CurrencyUnit currency) {
        try {
            return Amounts.of(decimal(text, label, Amounts.digits(currency)), currency);
        } catch (IllegalArgumentException e) {
            throw new Mistake(words.say("mistake.amount", label(label), text));
        }
    }

    Optional<BigDecimal> number(String name, String label) {
        return given.text(name).map(text -> decimal(text, label, 0));
    }

    private BigDecimal decimal(String text, String label, int decimals) {
        String digits = text.replaceAll("[\\s\\u00a0\\u202f']", "").replace('\u2212', '-');
        int last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
        if (last >= 0) {
            if (couldBeGroups(digits, last, decimals)) {
                throw new Mistake(words.say("mistake.groups", label(label), text));
            }
            digits = digits.substring(0, last).replaceAll("[.,]", "") + "." + digits.substring(last + 1);
        }
        if (digits.length() > MOST_DIGITS || !digits.matches("-?\\d*\\.?\\d+|-?\\d+\\.")) {
            throw new Mistake(words.say("mistake.amount", label(label), text));
        }
        return new BigDecimal(digits);
    }

    /** {@code 1,000} is a thousand to one and one to another; {@code 0.125} and {@code 1,234.50} are the same to both. */
    private static boolean couldBeGroups(String digits, int last, int decimals) {
        String whole = digits.substring(0, last);
        if (whole.indexOf(digits.charAt(last)) >= 0) {
            return true;
        }
        boolean alone = whole.indexOf(',') < 0 && whole.indexOf('.') < 0;
        boolean nothingBefore = whole.matches("-?0*");
        return alone && !nothingBefore && digits.length() - last - 1 == 3 && decimals < 3;
    }

    Optional<LocalDate> day(String name, String label) {
        return given.text(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new Mistake(words.say("mistake.day", label(label), text));
            }
        });
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    /** The version of the account that the form was made on. */
    long version() {
        try {
            return Long.parseLong(given.shown("version"));
        } catch (NumberFormatException e) {
            throw new BadRequest("a form without the account's version");
        }
    }

    private String label(String key) {
        return words.say(key);
    }
}
