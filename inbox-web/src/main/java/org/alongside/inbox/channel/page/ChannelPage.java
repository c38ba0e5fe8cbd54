package org.alongside.inbox.channel.page;

import java.util.List;
import org.alongside.shared.web.View;
import org.alongside.tenant.SettingsTabs;

/**
 * One connected channel: how it goes, and what has to be copied where.
 *
 * @param url of this page; its actions are below it
 * @param guided whether there are words on what to do with what is copied
 * @param chosen settings, without secrets
 * @param secrets labels of those that are kept
 * @param tested whether there is a carrier to try
 */
public record ChannelPage(
        SettingsTabs tabs,
        String up,
        String url,
        String name,
        String kind,
        String assistantName,
        List<String> languages,
        Health health,
        boolean tested,
        boolean guided,
        List<Pair> copies,
        List<Pair> chosen,
        List<String> secrets)
        implements View {

    /** @param label key of its text */
    public record Pair(String name, String label, String value) {}
}
