package org.alongside.tenant.web;

import java.util.List;
import java.util.Map;
import org.alongside.shared.web.View;
import org.alongside.tenant.SettingsTabs;

/**
 * Through which inboxes this business is reached.
 *
 * @param typed what was typed into the form that did not pass
 * @param errors key of a text by field
 */
public record InboxesPage(
        String url, SettingsTabs tabs, List<Connected> inboxes, InboxForm typed, Map<String, String> errors)
        implements View {

    /** @param snippet what the business pastes into its own pages */
    public record Connected(
            String name, String assistantName, List<String> languages, List<String> allowedSites, String snippet) {}
}
