package dev.solde.billing;

/**
 * What became of a batch, in numbers of commands.
 *
 * @param done executed with an effect, now or earlier under the same key
 * @param unchanged executed, with nothing to change
 * @param refused refused
 * @param failed not written because the storage failed
 */
public record BatchReport(long done, long unchanged, long refused, long failed) {

    /** Nothing yet. */
    public static final BatchReport NOTHING = new BatchReport(0, 0, 0, 0);

    /** All commands. */
    public long total() {
        return done + unchanged + refused + failed;
    }

    /** Both together. */
    public BatchReport plus(BatchReport other) {
        return new BatchReport(
                done + other.done, unchanged + other.unchanged, refused + other.refused, failed + other.failed);
    }
}
