package dev.solde.billing.jdbc;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.money.CurrencyUnit;
import javax.money.Monetary;

/** Currencies by code, each looked up once: the look-up costs more than reading the whole account row. */
final class Currencies {

    private final ConcurrentMap<String, CurrencyUnit> known = new ConcurrentHashMap<>();

    CurrencyUnit of(String code) {
        return known.computeIfAbsent(code, Monetary::getCurrency);
    }
}
