package org.alongside.routing.conduct;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * The hashes of the chain: {@code h(n) = SHA-256(domain || tenant || n || h(n-1) || SHA-256(payload))}, with
 * {@code h(0)} = 32 zero bytes, and the Merkle tree of RFC 6962 over payload hashes.
 */
final class ChainHash {

    static final int LENGTH = 32;

    private static final byte[] DOMAIN = "alongside-conduct-v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private ChainHash() {}

    static byte[] start() {
        return new byte[LENGTH];
    }

    static String fingerprint(byte[] publicKey) {
        return HexFormat.of().formatHex(sha256().digest(publicKey));
    }

    static byte[] ofPayload(String payload) {
        return sha256().digest(payload.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] link(UUID tenant, long sequence, byte[] previous, byte[] payloadHash) {
        MessageDigest digest = sha256();
        digest.update(DOMAIN);
        digest.update(ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits())
                .putLong(sequence)
                .array());
        digest.update(previous);
        return digest.digest(payloadHash);
    }

    /** Leaves and inner nodes are hashed apart, so that no inner node can pass for a leaf. */
    static byte[] merkleRoot(List<byte[]> payloadHashes) {
        if (payloadHashes.isEmpty()) {
            return sha256().digest();
        }
        if (payloadHashes.size() == 1) {
            MessageDigest digest = sha256();
            digest.update(LEAF);
            return digest.digest(payloadHashes.get(0));
        }
        int split = Integer.highestOneBit(payloadHashes.size() - 1);
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(merkleRoot(payloadHashes.subList(0, split)));
        return digest.digest(merkleRoot(payloadHashes.subList(split, payloadHashes.size())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
