package dev.solde.billing.ledger;

import dev.solde.billing.internal.Checks;
import java.util.Optional;

/**
 * Which part of a list is wanted. Pages are continued from a key, not counted, so a row is neither shown twice nor lost
 * when others are added meanwhile.
 *
 * @param limit at most so many rows, 1 to 1000
 * @param after the key after which to go on; opaque, made by {@link Page#next()}
 */
public record PageRequest(int limit, Optional<String> after) {

    /** Refuses limits outside 1 to 1000. */
    public PageRequest {
        Checks.require(limit >= 1 && limit <= 1000, "a page holds 1 to 1000 rows, not " + limit);
    }

    /** The first rows of a list. */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    /** The rows that follow this key. */
    public PageRequest after(String key) {
        return new PageRequest(limit, Optional.of(key));
    }
}
