package org.alongside.inbox.channel.page;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.inbox.channel.ChannelField;
import org.alongside.shared.web.View;
import org.alongside.tenant.SettingsTabs;

/** The pages of the channels with something in them. */
public final class ChannelSamples {

    private static final SettingsTabs TABS =
            new SettingsTabs(List.of(new SettingsTabs.Tab("tenant.channels.tab", "/acme/settings/channels", true)));
    private static final Optional<Instant> AT = Optional.of(Instant.parse("2026-11-21T12:00:00Z"));
    private static final Health BAD =
            new Health(Health.State.PROBLEM, "channels.problem.unreachable", AT, AT, Optional.empty());

    private ChannelSamples() {}

    /** @param fields of the form of a kind */
    public static Map<String, View> of(String kind, List<ChannelField> fields) {
        Map<String, View> pages = new LinkedHashMap<>();
        Health silent = new Health(Health.State.SILENT, "", AT, Optional.empty(), Optional.empty());
        pages.put(
                "channels",
                new ChannelsPage(
                        TABS,
                        List.of(
                                new ChannelsPage.Connected("Shop", kind, "/acme/settings/channels/1", BAD),
                                new ChannelsPage.Connected("Other", "WEB_CHAT", "/acme/settings/channels/2", silent)),
                        List.of(new ChannelsPage.Kind(kind, "/acme/settings/channels/new/" + kind))));
        pages.put("channels-empty", new ChannelsPage(TABS, List.of(), List.of()));
        pages.put("channel-" + kind, one(kind, fields));
        pages.put("channel-form-" + kind, form(kind, fields));
        return pages;
    }

    private static View one(String kind, List<ChannelField> fields) {
        return new ChannelPage(
                TABS,
                "/acme/settings/channels",
                "/acme/settings/channels/1",
                "Shop",
                kind,
                "Robin",
                List.of("en"),
                BAD,
                true,
                true,
                List.of(),
                fields.stream()
                        .map(field ->
                                new ChannelPage.Pair(field.name(), "channels." + kind + "." + field.name(), "a value"))
                        .toList(),
                List.of());
    }

    private static View form(String kind, List<ChannelField> fields) {
        Map<String, String> errors = new LinkedHashMap<>();
        fields.forEach(field -> errors.put(field.name(), "channels.field.missing"));
        return new ChannelFormPage(
                TABS,
                "/acme/settings/channels",
                "/acme/settings/channels/new/" + kind,
                "/acme/settings/channels",
                kind,
                false,
                "Shop",
                "Robin",
                List.of("en"),
                fields.stream()
                        .map(field -> new ChannelFormPage.Asked(
                                field.name(), field.type().name(), field.required(), "", true, field.choices()))
                        .toList(),
                kind.equals("WEB_CHAT") ? new Look("#ffcc00", "https://shop.example", Map.of("en", "Hello")) : null,
                kind.equals("WEB_CHAT") ? "/widget/k" : null,
                errors);
    }
}
