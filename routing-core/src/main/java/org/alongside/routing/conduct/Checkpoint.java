package org.alongside.routing.conduct;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.routing.domain.CanonicalJson;
import org.alongside.routing.domain.JsonReader;

/**
 * What the chain was at a moment.
 *
 * @param after sequence of the checkpoint before, 0 for the first
 * @param sequence the last record that it covers
 * @param hash of that record
 * @param leaves payload hashes of the records after..sequence, one after the other: they name a record even after the
 *     whole chain was computed anew
 */
record Checkpoint(UUID tenant, long after, long sequence, byte[] hash, byte[] leaves, Instant at) {

    private static final String FORMAT = "alongside-checkpoint-v1";

    static Checkpoint of(UUID tenant, long after, byte[] hash, List<byte[]> payloadHashes, Instant at) {
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        payloadHashes.forEach(leaves::writeBytes);
        return new Checkpoint(tenant, after, after + payloadHashes.size(), hash, leaves.toByteArray(), at);
    }

    boolean covers(long record) {
        return record > after && record <= sequence;
    }

    byte[] leaf(long record) {
        int from = Math.toIntExact(record - after - 1) * ChainHash.LENGTH;
        return Arrays.copyOfRange(leaves, from, from + ChainHash.LENGTH);
    }

    String document() {
        return CanonicalJson.write(Map.of(
                "format", FORMAT,
                "tenant", tenant.toString(),
                "after", after,
                "sequence", sequence,
                "hash", HexFormat.of().formatHex(hash),
                "root", HexFormat.of().formatHex(ChainHash.merkleRoot(payloadHashes())),
                "leaves", Base64.getEncoder().encodeToString(leaves),
                "at", at.toString()));
    }

    /** @throws IllegalArgumentException if the text is no checkpoint, or one that contradicts itself */
    static Checkpoint parse(String document) {
        Map<String, Object> json = JsonReader.readObject(document);
        try {
            Checkpoint checkpoint = new Checkpoint(
                    UUID.fromString((String) json.get("tenant")),
                    (Long) json.get("after"),
                    (Long) json.get("sequence"),
                    HexFormat.of().parseHex((String) json.get("hash")),
                    Base64.getDecoder().decode((String) json.get("leaves")),
                    Instant.parse((String) json.get("at")));
            if (!checkpoint.whole() || !checkpoint.document().equals(document)) {
                throw new IllegalArgumentException("Checkpoint contradicts itself");
            }
            return checkpoint;
        } catch (ClassCastException | NullPointerException | java.time.DateTimeException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private boolean whole() {
        return leaves.length == (sequence - after) * ChainHash.LENGTH;
    }

    private List<byte[]> payloadHashes() {
        return java.util.stream.LongStream.rangeClosed(after + 1, sequence)
                .mapToObj(this::leaf)
                .toList();
    }
}
