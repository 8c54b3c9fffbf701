package dev.solde.billing.testkit;

import dev.solde.billing.document.Series;
import dev.solde.billing.port.DocumentNumbers;
import dev.solde.billing.port.SeriesState;
import java.time.Year;

/** Passes everything on to other numbers; override what shall differ. */
public class DelegatingNumbers implements DocumentNumbers {

    private final DocumentNumbers delegate;

    /** Passes on to these numbers. */
    public DelegatingNumbers(DocumentNumbers delegate) {
        this.delegate = delegate;
    }

    @Override
    public SeriesState lock(Series series, Year year) {
        return delegate.lock(series, year);
    }

    @Override
    public SeriesState peek(Series series, Year year) {
        return delegate.peek(series, year);
    }

    @Override
    public void take(SeriesState state) {
        delegate.take(state);
    }
}
