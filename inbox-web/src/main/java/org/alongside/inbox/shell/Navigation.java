package org.alongside.inbox.shell;

import java.util.List;
import java.util.Set;
import org.alongside.tenant.Role;

/** Which places a person sees in the rail. Hiding is a courtesy; the authorisation filter decides. */
final class Navigation {

    private static final Set<Role> EVERYONE = Set.of(Role.values());
    private static final Set<Role> LEADS = Set.of(Role.SUPERVISOR, Role.ADMIN);
    private static final Set<Role> ADMINS = Set.of(Role.ADMIN);

    private static final List<Place> PLACES = List.of(
            new Place("inbox", "inbox.nav.inbox", "inbox", "i", EVERYONE, false),
            new Place("metrics", "inbox.nav.quality", "quality", "q", LEADS, false),
            new Place("knowledge", "inbox.nav.knowledge", "knowledge", "k", EVERYONE, false),
            new Place("intents", "inbox.nav.intents", "tiers", "t", LEADS, false),
            new Place("conduct", "inbox.nav.audit", "audit", "c", LEADS, false),
            new Place("charter", "inbox.nav.charter", "charter", "h", LEADS, false),
            new Place("settings/people", "inbox.nav.people", "people", "p", ADMINS, true),
            new Place("settings/inboxes", "inbox.nav.settings", "settings", "s", ADMINS, false));

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

    private record Place(String segment, String label, String icon, String key, Set<Role> roles, boolean afterGap) {

        NavItem at(String prefix, String path) {
            String url = prefix + segment;
            boolean current = path.equals(url) || path.startsWith(url + "/");
            return new NavItem(url, label, icon, key, current, afterGap);
        }
    }
}
