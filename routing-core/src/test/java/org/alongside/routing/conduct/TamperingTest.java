package org.alongside.routing.conduct;

import static org.alongside.routing.conduct.ConductWorld.tamper;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConductLog.Fault;
import org.alongside.shared.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TamperingTest {

    private static final String RECORDS = "routing.conduct_records";

    @TempDir
    Path data;

    private ConductWorld world;

    @BeforeEach
    void sealTenRecords() {
        world = new ConductWorld(data).chainOf(10);
    }

    @Test
    void untouchedChainIsIntact() {
        world.sign();
        world.chainOf(3);

        assertEquals(Optional.empty(), world.fault());
        assertEquals(13, world.verify().sealed());
        assertEquals(1, world.verify().checkpoints());
    }

    @Test
    void changedPayloadIsNamed() {
        String id = world.idAt(4);

        tamper(
                "update " + RECORDS
                        + " set payload = replace(payload, '\"n\":\"4\"', '\"n\":\"5\"') where id = ?::uuid",
                id);

        assertEquals(Optional.of(new Fault(4, id, "changed")), world.fault());
    }

    @Test
    void changedLastRecordIsNamed() {
        String id = world.idAt(10);

        tamper("update " + RECORDS + " set payload = payload || ' ' where id = ?::uuid", id);

        assertEquals(Optional.of(new Fault(10, id, "changed")), world.fault());
    }

    @Test
    void changedHashIsNamed() {
        String id = world.idAt(7);

        tamper("update " + RECORDS + " set hash = sha256('x') where id = ?::uuid", id);

        assertEquals(Optional.of(new Fault(7, id, "changed")), world.fault());
    }

    @Test
    void exchangedIdIsNamed() {
        String other = UUID.randomUUID().toString();

        tamper("update " + RECORDS + " set id = ?::uuid where id = ?::uuid", other, world.idAt(2));

        assertEquals(Optional.of(new Fault(2, other, "changed")), world.fault());
    }

    @Test
    void deletedRecordIsMissed() {
        tamper("delete from " + RECORDS + " where id = ?::uuid", world.idAt(5));

        assertEquals(Optional.of(new Fault(5, "#5", "missing")), world.fault());
    }

    @Test
    void deletionHiddenByRenumberingIsMissed() {
        world.sign();
        tamper("delete from " + RECORDS + " where tenant_id = ? and sequence = 5", world.tenant);
        for (int n = 6; n <= 10; n++) {
            tamper(
                    "update " + RECORDS + " set sequence = ? where tenant_id = ? and sequence = ?",
                    n - 1,
                    world.tenant,
                    n);
        }

        assertEquals(Optional.of(new Fault(5, "#5", "missing")), world.fault());
    }

    @Test
    void insertedRecordIsNamed() {
        for (int n = 10; n >= 5; n--) {
            tamper(
                    "update " + RECORDS + " set sequence = ? where tenant_id = ? and sequence = ?",
                    n + 1,
                    world.tenant,
                    n);
        }
        UUID id = UUID.randomUUID();
        insert(id, 5, "\\x00");

        assertEquals(Optional.of(new Fault(5, id.toString(), "inserted")), world.fault());
    }

    @Test
    void recordBeyondTheHeadIsNamed() {
        UUID id = UUID.randomUUID();
        insert(id, 11, "\\x00");

        assertEquals(Optional.of(new Fault(11, id.toString(), "inserted")), world.fault());
    }

    @Test
    void cutTailIsMissed() {
        tamper("delete from " + RECORDS + " where tenant_id = ? and sequence > 8", world.tenant);

        assertEquals(Optional.of(new Fault(9, "#9", "cut")), world.fault());
    }

    @Test
    void cutTailThatWasHiddenInTheWholeDatabaseIsMissedByTheFilesOutside() {
        world.sign();
        tamper("delete from " + RECORDS + " where tenant_id = ? and sequence > 8", world.tenant);
        tamper("delete from routing.conduct_checkpoints where tenant_id = ?", world.tenant);
        tamper(
                "update routing.conduct_heads set signed_sequence = 0, sequence = 8, hash =" + " (select hash from "
                        + RECORDS + " where tenant_id = ? and sequence = 8) where tenant_id = ?",
                world.tenant,
                world.tenant);

        assertEquals(Optional.of(new Fault(9, "#9", "cut")), world.fault());
    }

    @Test
    void chainComputedAnewIsCaughtByItsCheckpoint() {
        world.sign();
        String id = world.idAt(6);
        tamper(
                "update " + RECORDS
                        + " set payload = replace(payload, '\"n\":\"6\"', '\"n\":\"0\"') where id = ?::uuid",
                id);
        computeAnew();

        assertEquals(Optional.of(new Fault(6, id, "changed")), world.fault());
    }

    @Test
    void forgedCheckpointIsNamed() {
        world.sign();
        tamper("update routing.conduct_checkpoints set signature = sha256('x') where tenant_id = ?", world.tenant);

        assertEquals(Optional.of(new Fault(10, "checkpoint #10", "signature")), world.fault());
    }

    @Test
    void deletedCheckpointIsMissed() {
        world.sign();
        tamper("delete from routing.conduct_checkpoints where tenant_id = ?", world.tenant);

        assertEquals(Optional.of(new Fault(10, "checkpoint #10", "signature")), world.fault());
    }

    @Test
    void exchangedSigningKeyIsNoticed() {
        world.sign();
        byte[] other = Signatures.newKeyPair().getPublic().getEncoded();
        tamper("update routing.conduct_keys set public_key = ? where tenant_id = ?", other, world.tenant);

        assertEquals("signature", world.fault().orElseThrow().what());
    }

    @Test
    void spoiledFileOutsideIsNoticed() throws IOException {
        world.sign();
        Path file = data.resolve("checkpoints/" + world.tenant + "/0000000000000000010.json");
        Files.writeString(file, Files.readString(file).replace("hash", "Hash"));

        assertEquals("signature", world.fault().orElseThrow().what());
    }

    @Test
    void tamperedRecordGetsNoSignature() {
        tamper("update " + RECORDS + " set payload = '{}' where id = ?::uuid", world.idAt(3));

        world.sign();

        assertEquals(0, world.verify().checkpoints());
    }

    @Test
    void applicationCannotChangeOrDeleteWhatIsSealed() {
        String id = world.idAt(1);

        assertRefused("update " + RECORDS + " set payload = 'x' where id = ?::uuid", id);
        assertRefused("delete from " + RECORDS + " where id = ?::uuid", id);
        assertEquals(
                0,
                ConductWorld.DATABASE.in(
                        world.tenant,
                        () -> ConductWorld.DATABASE
                                .sql()
                                .update("update " + RECORDS + " set sequence = 99 where id = ?::uuid", id)));
    }

    @Test
    void chainsOfTwoTenantsAreApart() {
        ConductWorld other = new ConductWorld(data).chainOf(2);

        assertEquals(2, other.verify().sealed());
        assertEquals(10, world.verify().sealed());
        tamper("update " + RECORDS + " set payload = 'x' where tenant_id = ?", other.tenant);
        assertTrue(world.verify().intact());
        assertEquals(1, other.fault().orElseThrow().sequence());
    }

    private static void assertRefused(String sql, String id) {
        StoreException refused = assertThrows(
                StoreException.class, () -> ConductWorld.DATABASE.sql().update(sql, id));
        assertTrue(refused.getMessage().contains("permission denied"), refused.getMessage());
    }

    private void insert(UUID id, long sequence, String hash) {
        String payload = ConductPayload.write(
                id, java.time.Instant.EPOCH, ConductWorld.entry("forged", Map.of()), Optional.empty());
        tamper(
                "insert into " + RECORDS + " (tenant_id, id, payload, sequence, hash, sealed_at)"
                        + " values (?, ?, ?, ?, ?::bytea, now())",
                world.tenant,
                id,
                payload,
                sequence,
                hash);
    }

    /** What an attacker with the source code would do. */
    private void computeAnew() {
        byte[] hash = ChainHash.start();
        for (long n = 1; n <= 10; n++) {
            long sequence = n;
            String payload = ConductWorld.DATABASE.in(
                    world.tenant,
                    () -> ConductWorld.DATABASE
                            .sql()
                            .one("select payload from " + RECORDS + " where sequence = ?", row -> row.text(1), sequence)
                            .orElseThrow());
            hash = ChainHash.link(world.tenant.value(), n, hash, ChainHash.ofPayload(payload));
            tamper("update " + RECORDS + " set hash = ? where tenant_id = ? and sequence = ?", hash, world.tenant, n);
        }
        tamper("update routing.conduct_heads set hash = ? where tenant_id = ?", hash, world.tenant);
    }
}
