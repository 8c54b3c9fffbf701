package dev.solde.benchmarks.ar1;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;

/**
 * A row of the hand-written journal: the fingerprint of what was asked, a salt, a digest for each text, and a hash over the
 * hash before it and what is recorded.
 */
record Sealed(byte[] fingerprint, byte[] salt, byte[] digests, byte[] hash) {

    private static final int DIGEST_BYTES = 32;
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Sealed::sha256);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Seals what is recorded, with its texts, after a hash. */
    static Sealed after(byte[] head, UUID account, long sequence, String kind, String facts, List<String> texts) {
        MessageDigest sha = SHA_256.get();
        byte[] fingerprint = sha.digest((kind + account + facts + texts).getBytes(StandardCharsets.UTF_8));
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        ByteBuffer digests = ByteBuffer.allocate(DIGEST_BYTES * texts.size());
        for (String text : texts) {
            sha.update(salt);
            digests.put(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        }
        sha.update(head);
        sha.update(digests.array());
        byte[] hash = sha.digest((sequence + kind + account + facts).getBytes(StandardCharsets.UTF_8));
        return new Sealed(fingerprint, salt, digests.array(), hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
