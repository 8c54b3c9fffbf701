package com.example.consumer;

import javax.money.CurrencyUnit;
import javax.money.Monetary;

/** A program of somebody else. For now it only shows that money works without Moneta on the compile path. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        CurrencyUnit euro = Monetary.getCurrency("EUR");
        System.out.println("consumer-check: " + euro.getCurrencyCode() + " has " + euro.getDefaultFractionDigits()
                + " digits");
    }
}
