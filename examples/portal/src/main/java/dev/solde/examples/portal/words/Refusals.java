package dev.solde.examples.portal.words;

import dev.solde.billing.Rejection;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.statement.DateRange;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.money.MonetaryAmount;

/**
 * Says in plain words why the kernel refused something: one sentence for each code, in which {@code {open}} is the fact of that name,
 * written as the language writes amounts, days and things. A code without a sentence is said in the kernel's own English.
 */
public final class Refusals {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Words words;
    private final Function<ItemId, String> names;

    /** Refusals in a language; {@code names} says what people call an item, for example by its number. */
    public Refusals(Words words, Function<ItemId, String> names) {
        this.words = words;
        this.names = names;
    }

    /** The sentence. */
    public String say(Rejection rejection) {
        String sentence = words.refusals().get(rejection.code());
        return sentence == null
                ? rejection.message()
                : PLACE.matcher(sentence)
                        .replaceAll(place -> Matcher.quoteReplacement(written(fact(rejection, place.group(1)))));
    }

    private static Object fact(Rejection rejection, String name) {
        for (RecordComponent component : rejection.getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                try {
                    return component.getAccessor().invoke(rejection);
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException("a rejection's facts are public: " + component, e);
                }
            }
        }
        throw new IllegalStateException(rejection.code() + " has no fact " + name);
    }

    private String written(Object fact) {
        if (fact instanceof Optional<?> optional) {
            return optional.map(this::written).orElse("–");
        }
        if (fact instanceof MonetaryAmount amount) {
            return words.money(amount);
        }
        if (fact instanceof LocalDate date) {
            return words.day(date);
        }
        if (fact instanceof DateRange range) {
            return words.day(range.from()) + " – " + words.day(range.to());
        }
        if (fact instanceof ItemId item) {
            return names.apply(item);
        }
        if (fact instanceof PaymentMethod method) {
            return words.word("method", method.code());
        }
        if (fact instanceof BigDecimal number) {
            return words.quantity(number);
        }
        return fact instanceof Enum<?> state ? words.word("state", state.name()) : fact.toString();
    }
}
