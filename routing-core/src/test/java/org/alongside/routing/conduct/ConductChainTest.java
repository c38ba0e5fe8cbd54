package org.alongside.routing.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.ConductRecord;
import org.alongside.routing.ContactId;
import org.alongside.shared.AcrossTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConductChainTest {

    private static final ContactId ANA = new ContactId(UUID.fromString("018f0000-0000-7000-8000-0000000000aa"));

    @TempDir
    Path data;

    private ConductWorld world;

    @BeforeEach
    void openWorld() {
        world = new ConductWorld(data);
    }

    @Test
    void recordsKeepTheOrderOfTheirTurn() {
        world.append(ConductWorld.entry("decision", Map.of()), ConductWorld.entry("reply", Map.of()));
        world.append(ConductWorld.entry("closed", Map.of()));
        world.seal();

        assertEquals(List.of("closed", "reply", "decision"), kinds());
        assertEquals(Optional.of(3L), newest().get(0).sequence());
    }

    @Test
    void recordOfAFailedTurnIsNotKept() {
        assertThrows(
                IllegalStateException.class,
                () -> world.in(chain -> {
                    chain.append(world.tenant, List.of(ConductWorld.entry("decision", Map.of())));
                    throw new IllegalStateException("the turn failed");
                }));

        assertEquals(List.of(), kinds());
    }

    @Test
    void moreThanABatchIsSealedWithoutGaps() {
        ConductEntry[] many = new ConductEntry[SealingSteps.BATCH * 2 + 3];
        java.util.Arrays.fill(many, ConductWorld.entry("decision", Map.of()));
        world.append(many);
        world.seal().sign();

        assertEquals(many.length, world.verify().sealed());
        assertTrue(world.verify().intact());
    }

    @Test
    void chainGoesOnOverSeveralCheckpoints() {
        world.chainOf(3).sign();
        world.chainOf(4).sign();
        world.chainOf(1);

        assertEquals(2, world.verify().checkpoints());
        assertTrue(world.verify().intact());
    }

    @Test
    void waitingRecordsAreFoundAcrossTenants() {
        world.append(ConductWorld.entry("decision", Map.of()));
        assertTrue(waiting().contains(world.tenant));

        world.seal();

        assertFalse(waiting().contains(world.tenant));
        assertTrue(ConductWorld.DATABASE
                .across(
                        AcrossTenants.Scope.QUEUE,
                        () -> world.due.toSign(Instant.now().plusSeconds(1)))
                .contains(world.tenant));
    }

    @Test
    void queueScopeShowsNoSealedRecord() {
        world.chainOf(1);

        long seen = ConductWorld.DATABASE.across(
                AcrossTenants.Scope.QUEUE,
                () -> ConductWorld.DATABASE
                        .sql()
                        .one(
                                "select count(*) as n from routing.conduct_records where tenant_id = ?",
                                row -> row.number("n"),
                                world.tenant)
                        .orElseThrow());

        assertEquals(0, seen);
    }

    @Test
    void wordsOfAContactAreNotInThePayload() {
        world.append(ConductWorld.about(ANA, "my card was stolen"));
        world.seal();

        String payload = payload();

        assertFalse(payload.contains("stolen"));
        assertEquals(Optional.of("{\"text\":\"my card was stolen\"}"), decrypted());
    }

    @Test
    void erasedContactCannotBeReadAndTheChainIsIntact() {
        world.append(ConductWorld.about(ANA, "my card was stolen"));
        world.seal().sign();

        world.in(chain -> {
            chain.erase(world.tenant, ANA, Map.of("by", "admin"));
            return 0;
        });
        world.append(ConductWorld.about(ANA, "more"));
        world.seal().sign();

        assertEquals(Optional.empty(), decrypted());
        assertTrue(world.verify().intact());
        assertEquals(List.of("reply", "contact-erased", "reply"), kinds());
        assertFalse(newest().get(0).personal());
    }

    @Test
    void personalContentWithoutAContactIsRefused() {
        ConductEntry nobody =
                new ConductEntry("reply", Optional.empty(), Optional.empty(), Map.of(), Map.of("text", "hello"));

        assertThrows(IllegalArgumentException.class, () -> world.append(nobody));
    }

    @Test
    void exportIsVerifiedOffline() throws Exception {
        world.chainOf(5).sign();
        world.chainOf(2);
        String export = export();

        assertEquals("0 Intact.", verifyOffline(export));
        assertEquals("1 NOT INTACT at #3: record " + world.idAt(3) + " (changed)", verifyOffline(changed(export)));
        assertEquals(2, run(export.substring(0, export.length() / 2), new ByteArrayOutputStream()));
    }

    @Test
    void twoExportsOfAnEmptyChainVerify() throws Exception {
        assertEquals("0 Intact.", verifyOffline(export()));
    }

    private static String changed(String export) {
        return export.replace("\\\"n\\\":\\\"3\\\"", "\\\"n\\\":\\\"4\\\"");
    }

    private String export() {
        return world.in(chain -> {
            StringWriter out = new StringWriter();
            chain.export(world.tenant, out);
            return out.toString();
        });
    }

    private String verifyOffline(String export) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = run(export, out);
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\n");
        return code + " " + lines[lines.length - 1].strip();
    }

    private int run(String export, ByteArrayOutputStream out) throws Exception {
        Path file = Files.writeString(data.resolve("export.jsonl"), export);
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return VerifyOffline.run(new String[] {file.toString()}, print, print);
    }

    private List<ConductRecord> newest() {
        return world.in(chain -> chain.newest(world.tenant, 50));
    }

    private List<String> kinds() {
        return newest().stream().map(ConductRecord::kind).toList();
    }

    private List<org.alongside.shared.TenantId> waiting() {
        return ConductWorld.DATABASE.across(AcrossTenants.Scope.QUEUE, world.due::toSeal);
    }

    private String payload() {
        return ConductWorld.DATABASE.in(
                world.tenant,
                () -> ConductWorld.DATABASE
                        .sql()
                        .one("select payload from routing.conduct_records where sequence = 1", row -> row.text(1))
                        .orElseThrow());
    }

    private Optional<String> decrypted() {
        Map<String, Object> record = org.alongside.routing.domain.JsonReader.readObject(payload());
        ContactSecrets secrets = new ContactSecrets(
                ConductWorld.DATABASE.sql(),
                new MasterKey("a master key of a test, long enough"),
                java.time.Clock.systemUTC());
        return ConductWorld.DATABASE.in(
                world.tenant,
                () -> secrets.decrypt(world.tenant, ANA, UUID.fromString((String) record.get("id")), (String)
                        record.get("personal")));
    }
}
