package org.alongside.routing.conduct;

import java.io.IOException;
import java.io.Writer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.alongside.routing.domain.CanonicalJson;
import org.alongside.shared.TenantId;

/**
 * A chain as JSON lines: a beginning with head and public key, checkpoints, records, an end. Texts that are hashed or
 * signed travel as text, so that their bytes survive.
 */
final class ExportFile {

    static final String FORMAT = "alongside-conduct-v1";

    private final Writer out;
    private long records;

    ExportFile(Writer out) {
        this.out = out;
    }

    void begin(TenantId tenant, ChainHead head, byte[] publicKey) throws IOException {
        line(Map.of(
                "format", FORMAT,
                "tenant", tenant.toString(),
                "sequence", head.sequence(),
                "hash", HexFormat.of().formatHex(head.hash()),
                "publicKey", Base64.getEncoder().encodeToString(publicKey)));
    }

    void add(SignedCheckpoint checkpoint) throws IOException {
        out.write(checkpoint.toJson());
        out.write('\n');
    }

    void add(SealedRecord record) throws IOException {
        records++;
        line(Map.of(
                "sequence", record.sequence(),
                "hash", HexFormat.of().formatHex(record.hash()),
                "payload", record.payload()));
    }

    void end() throws IOException {
        line(Map.of("records", records));
        out.flush();
    }

    private void line(Map<String, Object> content) throws IOException {
        out.write(CanonicalJson.write(content));
        out.write('\n');
    }
}
