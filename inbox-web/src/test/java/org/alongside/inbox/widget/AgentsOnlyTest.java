package org.alongside.inbox.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Cited;
import org.alongside.knowledge.KnowledgeBase;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.SourceId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.Tenant;
import org.alongside.tenant.Tenants;
import org.junit.jupiter.api.Test;

/** What only agents may see has no page for customers, even to one who knows its id. */
class AgentsOnlyTest {

    private static final UUID ID = new UUID(5, 5);

    private static <T> T always(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
    }

    private static WidgetPages pages(Audience audience) {
        Inbox inbox = new Inbox(
                new TenantId(ID),
                new InboxId(ID),
                "Chat",
                ChannelKind.WEB_CHAT,
                "key",
                List.of("en"),
                List.of(),
                "#112233",
                "Mar",
                Map.of());
        Passage passage = new Passage(
                new PassageId(ID), new SourceId(ID), "Goodwill", List.of(), "Up to ten.", "", "en", audience, 0, 0);
        return new WidgetPages(
                always(Inboxes.class, Optional.of(inbox)),
                always(Tenants.class, tenant()),
                always(KnowledgeBase.class, new Cited(passage, Cited.Standing.REPLACED)));
    }

    private static Tenant tenant() {
        return new Tenant(new TenantId(ID), "acme", "Acme", "en", List.of("en"), ZoneOffset.UTC, "generic", true);
    }

    @Test
    void aPassageForAgentsIsNotThere() {
        assertThrows(NotFoundException.class, () -> pages(Audience.AGENTS_ONLY).passage("key", new PassageId(ID)));
    }

    @Test
    void aPassageForCustomersOpensThoughANewerVersionIsInForce() {
        PassagePage page = pages(Audience.CUSTOMERS).passage("key", new PassageId(ID));

        assertEquals("Up to ten.", page.text());
        assertEquals(Cited.Standing.REPLACED, page.standing());
    }
}
