package org.alongside.inbox.channel.page;

import java.util.List;
import org.alongside.shared.web.View;
import org.alongside.tenant.SettingsTabs;

/** By what customers reach this business, and by what else they could. */
public record ChannelsPage(SettingsTabs tabs, List<Connected> inboxes, List<Kind> kinds) implements View {

    /** @param kind of the channel */
    public record Connected(String name, String kind, String url, Health health) {}

    /** A kind that can be connected. @param url of its form */
    public record Kind(String kind, String url) {}
}
