package org.alongside.tenant.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.NewInbox;
import org.jspecify.annotations.Nullable;

/** What an inbox must look like. */
public final class InboxRules {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern SITE = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");
    private static final int LONGEST_GREETING = 500;

    private InboxRules() {}

    /** @throws RefusedException if a field is missing or malformed */
    public static Inbox check(TenantId tenant, InboxId id, String publicKey, NewInbox wanted) {
        if (wanted.channel() == null) {
            throw new RefusedException("tenant.channel.missing");
        }
        List<String> languages = Languages.require(wanted.languages());
        return new Inbox(
                tenant,
                id,
                Texts.require(wanted.name(), "tenant.name.missing"),
                wanted.channel(),
                publicKey,
                languages,
                sites(wanted.allowedSites()),
                Texts.require(wanted.accent(), COLOUR, "tenant.accent.malformed")
                        .toLowerCase(Locale.ROOT),
                Texts.require(wanted.assistantName(), "tenant.assistantName.missing"),
                welcome(wanted.welcome(), languages));
    }

    private static List<String> sites(@Nullable List<String> typed) {
        if (typed == null) {
            return List.of();
        }
        return typed.stream()
                .map(site -> Texts.require(site, SITE, "tenant.allowedSites.malformed"))
                .map(site -> site.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static Map<String, String> welcome(@Nullable Map<String, String> typed, List<String> languages) {
        Map<String, String> welcome = typed == null ? Map.of() : Map.copyOf(typed);
        if (!languages.containsAll(welcome.keySet())) {
            throw new RefusedException("tenant.welcome.language");
        }
        if (welcome.values().stream().anyMatch(greeting -> greeting.length() > LONGEST_GREETING)) {
            throw new RefusedException("tenant.welcome.long");
        }
        return welcome;
    }
}
