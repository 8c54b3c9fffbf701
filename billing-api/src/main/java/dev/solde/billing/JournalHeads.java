package dev.solde.billing;

import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.ledger.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Stream;

/** One digest over the ends of all journals, so that a missing account shows as well as a cut tail. */
public final class JournalHeads {

    private JournalHeads() {}

    /** SHA-256 over a line {@code account TAB sequence TAB hash} for each head, in the order of the stream. */
    public static Digest digest(Stream<JournalHead> heads) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            heads.forEachOrdered(
                    head -> sha.update((head.account() + "\t" + head.sequence() + "\t" + head.hash() + "\n")
                            .getBytes(StandardCharsets.UTF_8)));
            return Digest.of(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
