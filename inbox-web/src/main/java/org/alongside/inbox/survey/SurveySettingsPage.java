package org.alongside.inbox.survey;

import java.util.List;
import org.alongside.shared.web.View;
import org.alongside.tenant.SettingsTabs;
import org.jspecify.annotations.Nullable;

/**
 * What contacts are asked, by the whole business or at one inbox.
 *
 * @param url of this page
 * @param up of the business's own settings
 * @param inbox name of the inbox, or empty for the whole business
 * @param apart whether the inbox has settings of its own
 * @param places the inboxes, on the business's page
 * @param zone whose clock quiet hours go by
 * @param figures where the answers are counted
 * @param errorKey message key of why it was refused, or null
 */
public record SurveySettingsPage(
        SettingsTabs tabs,
        String url,
        String up,
        String inbox,
        boolean apart,
        SurveyForm form,
        List<Place> places,
        String zone,
        String business,
        String figures,
        @Nullable String errorKey,
        List<Object> errorArguments)
        implements View {

    /** @param channel kind of the inbox */
    public record Place(String name, String channel, boolean apart, String url) {}
}
