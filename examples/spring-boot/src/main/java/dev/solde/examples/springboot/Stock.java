package dev.solde.examples.springboot;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows what is left in the shop. */
@Component
class Stock {

    private static final Set<String> SOLD_OUT = Set.of("Tatami");

    /** Takes one piece. */
    void take(String article) {
        if (SOLD_OUT.contains(article)) {
            throw new OutOfStock(article);
        }
    }

    /** There is none left. */
    static final class OutOfStock extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutOfStock(String article) {
            super(article + " is out of stock");
        }
    }
}
