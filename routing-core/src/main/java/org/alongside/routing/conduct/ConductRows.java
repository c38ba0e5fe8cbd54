package org.alongside.routing.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.TenantId;
import org.alongside.shared.store.Row;
import org.alongside.shared.store.Sql;

/** The chain's tables. */
@ApplicationScoped
class ConductRows {

    /** A record that waits to be sealed. */
    record Unsealed(UUID id, String payload) {}

    /** A record, sealed or not. */
    record PlacedPayload(Optional<Long> sequence, String payload) {}

    private static final String HEAD = "select sequence, hash, sealed_at, signed_sequence from routing.conduct_heads";

    private final Sql sql;

    @Inject
    ConductRows(Sql sql) {
        this.sql = sql;
    }

    void append(TenantId tenant, List<Unsealed> records) {
        sql.later(
                "insert into routing.conduct_records (tenant_id, id, payload) select ?, r.id, r.payload"
                        + " from unnest(?::uuid[], ?::text[]) with ordinality as r (id, payload, n) order by r.n",
                tenant,
                records.stream().map(Unsealed::id).toList(),
                records.stream().map(Unsealed::payload).toList());
    }

    Optional<ChainHead> head() {
        return sql.one(HEAD, ConductRows::toHead);
    }

    /** The sealer's lease: empty while somebody else seals. */
    Optional<ChainHead> lockHead(TenantId tenant) {
        if (head().isEmpty()) {
            sql.update(
                    "insert into routing.conduct_heads (tenant_id, sequence, hash, signed_sequence) values (?, 0, ?, 0)"
                            + " on conflict (tenant_id) do nothing",
                    tenant,
                    ChainHash.start());
        }
        return sql.one(HEAD + " for update skip locked", ConductRows::toHead);
    }

    List<Unsealed> unsealed(int limit) {
        return sql.list(
                "select id, payload from routing.conduct_records where sequence is null order by position limit ?",
                row -> new Unsealed(row.uuid("id"), row.text("payload")),
                limit);
    }

    /** A record's place in the chain. */
    record Link(UUID id, long sequence, byte[] hash) {}

    void seal(TenantId tenant, List<Link> links, ChainHead head, Instant at) {
        List<UUID> ids = links.stream().map(Link::id).toList();
        sql.update(
                "update routing.conduct_records r set sequence = l.sequence, hash = decode(l.hash, 'hex'), sealed_at = ?"
                        + " from unnest(?::uuid[], ?::bigint[], ?::text[]) as l (id, sequence, hash)"
                        + " where r.tenant_id = ? and r.id = any (?::uuid[]) and r.id = l.id and r.sequence is null",
                at,
                ids,
                links.stream().map(Link::sequence).toList(),
                links.stream()
                        .map(link -> HexFormat.of().formatHex(link.hash()))
                        .toList(),
                tenant,
                ids);
        sql.update(
                "update routing.conduct_heads set sequence = ?, hash = ?, sealed_at = ?",
                head.sequence(),
                head.hash(),
                at);
    }

    List<SealedRecord> sealedAfter(long sequence, int limit) {
        return sql.list(
                "select sequence, id, hash, payload from routing.conduct_records"
                        + " where sequence > ? order by sequence, position limit ?",
                row -> new SealedRecord(row.number("sequence"), row.text("id"), row.bytes("hash"), row.text("payload")),
                sequence,
                limit);
    }

    Optional<byte[]> hashAt(long sequence) {
        return sql.one(
                "select hash from routing.conduct_records where sequence = ?", row -> row.bytes("hash"), sequence);
    }

    List<PlacedPayload> newest(int limit) {
        return sql.list(
                "select sequence, payload from routing.conduct_records order by position desc limit ?",
                row -> new PlacedPayload(row.maybeText("sequence").map(Long::valueOf), row.text("payload")),
                limit);
    }

    /** The first record that stands beyond the head, seen in one snapshot with it. */
    List<SealedRecord> beyondHead() {
        return sql.list(
                "select r.sequence, r.id, r.hash, r.payload from routing.conduct_records r"
                        + " where r.sequence > coalesce((select h.sequence from routing.conduct_heads h), 0)"
                        + " order by r.sequence limit 1",
                row -> new SealedRecord(
                        row.number("sequence"), row.text("id"), row.bytes("hash"), row.text("payload")));
    }

    long unsealedCount() {
        return sql.one(
                        "select count(*) as n from routing.conduct_records where sequence is null",
                        row -> row.number("n"))
                .orElse(0L);
    }

    List<SignedCheckpoint> checkpoints() {
        return sql.list(
                "select document, signature from routing.conduct_checkpoints order by sequence",
                row -> new SignedCheckpoint(row.text("document"), row.bytes("signature")));
    }

    void addCheckpoint(TenantId tenant, Checkpoint checkpoint, SignedCheckpoint signed) {
        sql.update(
                "insert into routing.conduct_checkpoints (tenant_id, sequence, document, signature, signed_at)"
                        + " values (?, ?, ?, ?, ?)",
                tenant,
                checkpoint.sequence(),
                signed.document(),
                signed.signature(),
                checkpoint.at());
        sql.update(
                "update routing.conduct_heads set signed_sequence = ?, signed_at = ?",
                checkpoint.sequence(),
                checkpoint.at());
    }

    private static ChainHead toHead(Row row) throws SQLException {
        return new ChainHead(
                row.number("sequence"),
                row.bytes("hash"),
                row.maybeInstant("sealed_at"),
                row.number("signed_sequence"));
    }
}
