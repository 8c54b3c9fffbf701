package dev.solde.billing;

import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** Reads code and facts of a refusal off its record, so that a new reason is one record and nothing else. */
final class RejectionFacts {

    private RejectionFacts() {}

    static String code(Rejection rejection) {
        String name = rejection.getClass().getSimpleName();
        return name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    static Map<String, String> facts(Rejection rejection) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (RecordComponent component : rejection.getClass().getRecordComponents()) {
            Object value = value(rejection, component);
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(present -> facts.put(component.getName(), text(present)));
            } else {
                facts.put(component.getName(), text(value));
            }
        }
        return facts;
    }

    static List<ItemId> blockers(Rejection rejection) {
        List<ItemId> items = new ArrayList<>();
        for (RecordComponent component : rejection.getClass().getRecordComponents()) {
            if (value(rejection, component) instanceof ItemId item) {
                items.add(item);
            }
        }
        return items;
    }

    private static String text(Object value) {
        if (value instanceof MonetaryAmount amount) {
            return Amounts.plain(amount);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static Object value(Rejection rejection, RecordComponent component) {
        try {
            return component.getAccessor().invoke(rejection);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a rejection's components are public: " + component, e);
        }
    }
}
