package dev.solde.billing.documents.export;

import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rows of pages, of which one is held. The first is read at once, so that what is refused is refused before anything is written; the
 * next when the one before it has been given. The iterator of a stream is not used: it would hold all that a nested stream gives.
 */
final class Pages<T> implements Iterator<T> {

    private static final int ROWS = 1000;

    private final Function<PageRequest, Page<T>> read;
    private Iterator<T> rows;
    private Optional<PageRequest> next;

    Pages(Function<PageRequest, Page<T>> read) {
        this.read = read;
        turn(PageRequest.first(ROWS));
    }

    private void turn(PageRequest request) {
        Page<T> page = read.apply(request);
        rows = page.items().iterator();
        next = page.next();
    }

    @Override
    public boolean hasNext() {
        while (!rows.hasNext() && next.isPresent()) {
            turn(next.get());
        }
        return rows.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.next();
    }

    /** What each of these gives, one after the other. */
    static <A, T> Iterator<T> ofEach(Iterator<A> outer, Function<A, Iterator<T>> inner) {
        return new Iterator<>() {

            private Iterator<T> rows = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!rows.hasNext() && outer.hasNext()) {
                    rows = inner.apply(outer.next());
                }
                return rows.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return rows.next();
            }
        };
    }
}
