package org.alongside.routing.conduct;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConductLog.Fault;
import org.alongside.routing.domain.JsonReader;
import org.jspecify.annotations.Nullable;

/** Reads an {@link ExportFile} line by line and checks it. */
final class ExportCheck {

    /** @param fingerprint of the public key, to compare with one that was noted earlier */
    record Result(long records, int checkpoints, String fingerprint, Optional<Fault> fault) {}

    private final UUID tenant;
    private final byte[] publicKey;
    private final long head;
    private final byte[] headHash;
    private final List<SignedCheckpoint> checkpoints = new ArrayList<>();

    private @Nullable ChainCheck check;
    private long records;
    private boolean ended;

    private ExportCheck(Map<String, Object> beginning) {
        if (!ExportFile.FORMAT.equals(beginning.get("format"))) {
            throw new IllegalArgumentException("This is no export of conduct records");
        }
        tenant = UUID.fromString(String.valueOf(beginning.get("tenant")));
        publicKey = Base64.getDecoder().decode(String.valueOf(beginning.get("publicKey")));
        head = Long.parseLong(String.valueOf(beginning.get("sequence")));
        headHash = HexFormat.of().parseHex(String.valueOf(beginning.get("hash")));
    }

    /** @throws IllegalArgumentException if the file is no export, or is torn off */
    static Result check(BufferedReader in) throws IOException {
        String first = in.readLine();
        ExportCheck export = new ExportCheck(JsonReader.readObject(first == null ? "" : first));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            export.take(JsonReader.readObject(line));
        }
        return export.result();
    }

    private void take(Map<String, Object> line) {
        if (line.containsKey("checkpoint")) {
            checkpoints.add(SignedCheckpoint.fromJson(line));
        } else if (line.containsKey("payload")) {
            records++;
            chain().next(record(line));
        } else if (line.containsKey("records")) {
            ended = true;
        } else {
            throw new IllegalArgumentException("Unknown line after record " + records);
        }
    }

    private static SealedRecord record(Map<String, Object> line) {
        String payload = String.valueOf(line.get("payload"));
        return new SealedRecord(
                Long.parseLong(String.valueOf(line.get("sequence"))),
                SealedRecord.idIn(payload),
                HexFormat.of().parseHex(String.valueOf(line.get("hash"))),
                payload);
    }

    private ChainCheck chain() {
        if (check == null) {
            check = new ChainCheck(tenant, publicKey, checkpoints);
            check.expectUnbroken(checkpoints, 0);
        }
        return check;
    }

    private Result result() {
        if (!ended) {
            throw new IllegalArgumentException("The file is torn off after record " + records);
        }
        return new Result(records, checkpoints.size(), ChainHash.fingerprint(publicKey), chain().end(head, headHash));
    }
}
