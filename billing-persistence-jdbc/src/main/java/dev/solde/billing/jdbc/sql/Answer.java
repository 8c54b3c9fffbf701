package dev.solde.billing.jdbc.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a query will have found once its message was sent. */
@FunctionalInterface
public interface Answer<T> {

    /** The answer; {@link IllegalStateException} before the message was sent. */
    T get();

    /** One that needs no question. */
    static <T> Answer<T> of(T known) {
        return () -> known;
    }

    /** What follows from it; found once, however often it is asked for. */
    default <U> Answer<U> map(Function<? super T, ? extends U> function) {
        List<U> found = new ArrayList<>(1);
        return () -> {
            if (found.isEmpty()) {
                found.add(function.apply(get()));
            }
            return found.get(0);
        };
    }
}
