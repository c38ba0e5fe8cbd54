package org.alongside.routing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.junit.jupiter.api.Test;

class TabsTest {

    private static final Map<TiersPlace, Class<?>> FOR_ADMINS = Map.of(
            TiersPlace.INSTRUCTIONS, InstructionsPages.class,
            TiersPlace.MODEL, ModelPages.class,
            TiersPlace.TOOLS, ToolsPages.class);

    @Test
    void adminSeesEveryPlace() {
        assertEquals(TiersPlace.values().length, seenBy(Role.ADMIN).size());
    }

    @Test
    void supervisorSeesNoPlaceThatRefusesSupervisors() {
        for (Map.Entry<TiersPlace, Class<?>> place : FOR_ADMINS.entrySet()) {
            Role[] needed = place.getValue().getAnnotation(Needs.class).value();
            assertFalse(Arrays.asList(needed).contains(Role.SUPERVISOR), place + " opens for supervisors");
            assertFalse(seenBy(Role.SUPERVISOR).contains("routing.tabs." + place.getKey()));
        }
        assertEquals(
                TiersPlace.values().length - FOR_ADMINS.size(),
                seenBy(Role.SUPERVISOR).size());
    }

    private static List<String> seenBy(Role role) {
        return TiersPlace.BOARD.tabs("/acme/intents").seenBy(role).stream()
                .map(Tabs.Tab::key)
                .toList();
    }
}
