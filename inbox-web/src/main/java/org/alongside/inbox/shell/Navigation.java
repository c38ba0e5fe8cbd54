package org.alongside.inbox.shell;

import java.util.List;
import java.util.Set;
import org.alongside.tenant.Role;

/** Which places a person sees in the rail. Hiding is a courtesy; the authorisation filter decides. */
final class Navigation {

    private static final Set<Role> EVERYONE = Set.of(Role.values());
    private static final Set<Role> LEADS = Set.of(Role.SUPERVISOR, Role.ADMIN);
    private static final Set<Role> ADMINS = Set.of(Role.ADMIN);

    /** Stands apart at the end of the rail. */
    private static final String LAST = "inbox.nav.settings";

    private static final List<Place> PLACES = List.of(
            new Place("inbox", "inbox.nav.inbox", "inbox", "i", EVERYONE, List.of("inbox")),
            new Place("metrics", "inbox.nav.quality", "quality", "q", LEADS, List.of("metrics", "stop-loss", "sample")),
            new Place("knowledge", "inbox.nav.knowledge", "knowledge", "k", EVERYONE, List.of("knowledge")),
            new Place(
                    "intents",
                    "inbox.nav.intents",
                    "tiers",
                    "t",
                    LEADS,
                    List.of("intents", "assistant", "autonomy", "shadow", "decisions")),
            new Place("conduct", "inbox.nav.audit", "audit", "c", LEADS, List.of("conduct")),
            new Place("charter", "inbox.nav.charter", "charter", "h", LEADS, List.of("charter")),
            new Place("settings/people", LAST, "settings", "s", ADMINS, List.of("settings")));

    private Navigation() {}

    static List<NavItem> ofMember(String slug, Role role, String path) {
        return PLACES.stream()
                .filter(place -> place.roles().contains(role))
                .map(place -> place.at("/" + slug + "/", path))
                .toList();
    }

    static List<NavItem> ofOperator(String path) {
        boolean current = path.equals("/platform") || path.startsWith("/platform/tenants");
        return List.of(new NavItem("/platform", "inbox.nav.tenants", "platform", "b", current, false));
    }

    /** @param areas first segments of the addresses that belong to it */
    private record Place(String leadsTo, String label, String icon, String key, Set<Role> roles, List<String> areas) {

        NavItem at(String prefix, String path) {
            boolean current = areas.stream()
                    .map(area -> prefix + area)
                    .anyMatch(area -> path.equals(area) || path.startsWith(area + "/"));
            return new NavItem(prefix + leadsTo, label, icon, key, current, label.equals(LAST));
        }
    }
}
