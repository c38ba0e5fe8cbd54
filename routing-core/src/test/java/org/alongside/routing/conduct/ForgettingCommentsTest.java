package org.alongside.routing.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.routing.ContactId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What contacts wrote when they were asked goes with their key; what they answered stays. */
class ForgettingCommentsTest {

    private static final ContactId ANA = new ContactId(UUID.randomUUID());
    private static final ContactId BEN = new ContactId(UUID.randomUUID());

    @TempDir
    Path data;

    @Test
    void theWordsOfOneContactAreForgotten() {
        ConductWorld world = new ConductWorld(data);
        asked(world, ANA);
        asked(world, BEN);

        world.in(chain -> {
            chain.erase(world.tenant, ANA, Map.of("by", "admin"));
            return 0;
        });

        assertEquals(List.of("ANSWERED  4 ", "ANSWERED it took long 4 it took long"), kept(world));
    }

    private static void asked(ConductWorld world, ContactId contact) {
        UUID id = UUID.randomUUID();
        ConductWorld.tamper(
                "insert into routing.contacts (tenant_id, id, created_at) values (?, ?, now())",
                world.tenant,
                contact.value());
        ConductWorld.tamper(
                "insert into routing.conversations (tenant_id, id, contact_id, inbox_id, opened_at, last_at, closed_at)"
                        + " values (?, ?, ?, ?, now(), now(), now())",
                world.tenant,
                id,
                contact.value(),
                UUID.randomUUID());
        ConductWorld.tamper(
                "insert into routing.ratings (tenant_id, conversation_id, stars, comment, rated_at)"
                        + " values (?, ?, 4, 'it took long', now())",
                world.tenant,
                id);
        ConductWorld.tamper(
                "insert into routing.surveys (tenant_id, id, conversation_id, moment, state, kinds, closed_at, due_at,"
                        + " asked_at, answered_at, expires_at, comment) values (?, ?, ?, 'CLOSE', 'ANSWERED', '{AT_CLOSE}',"
                        + " now(), now(), now(), now(), now(), 'it took long')",
                world.tenant,
                id,
                id);
    }

    private static List<String> kept(ConductWorld world) {
        return world.in(chain -> ConductWorld.DATABASE
                .sql()
                .list(
                        "select s.state || ' ' || s.comment || ' ' || r.stars || ' ' || r.comment as words"
                                + " from routing.surveys s join routing.ratings r on r.tenant_id = s.tenant_id"
                                + " and r.conversation_id = s.conversation_id where s.tenant_id = ? order by s.comment",
                        row -> row.text("words"),
                        world.tenant));
    }
}
