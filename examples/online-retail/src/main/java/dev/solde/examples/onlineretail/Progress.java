package dev.solde.examples.onlineretail;

import java.util.Collection;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows how far the work is.
 *
 * @param drawn whether standard error is a terminal, so that a bar can be drawn over itself
 */
public record Progress(boolean drawn) {

    /** The same items; the bar moves as they are taken. */
    public <T> Iterable<T> over(String task, Collection<T> items) {
        if (!drawn) {
            return items;
        }
        ProgressBarBuilder bar = new ProgressBarBuilder()
                .setTaskName(String.format("%-22s", task))
                .setStyle(ProgressBarStyle.ASCII)
                .setInitialMax(items.size())
                .setUpdateIntervalMillis(200);
        return ProgressBar.wrap(items, bar);
    }
}
