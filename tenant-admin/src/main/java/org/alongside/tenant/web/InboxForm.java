package org.alongside.tenant.web;

import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.NewInbox;
import org.jspecify.annotations.Nullable;

/** The form that connects an inbox. A class, because REST fills it field by field. */
public class InboxForm {

    @FormParam("name")
    private @Nullable String name;

    @FormParam("languages")
    private @Nullable List<String> languages;

    @FormParam("allowedSites")
    private @Nullable String allowedSites;

    @FormParam("accent")
    private @Nullable String accent;

    @FormParam("assistantName")
    private @Nullable String assistantName;

    @FormParam("welcome")
    private @Nullable String welcome;

    public @Nullable String getName() {
        return name;
    }

    public List<String> getLanguages() {
        return languages == null ? List.of() : languages;
    }

    public @Nullable String getAllowedSites() {
        return allowedSites;
    }

    public String getAccent() {
        return accent == null ? "#0f766e" : accent;
    }

    public @Nullable String getAssistantName() {
        return assistantName;
    }

    public @Nullable String getWelcome() {
        return welcome;
    }

    NewInbox wanted() {
        return new NewInbox(
                name, ChannelKind.WEB_CHAT, getLanguages(), sites(), getAccent(), assistantName, greetings());
    }

    private List<String> sites() {
        return Arrays.stream((allowedSites == null ? "" : allowedSites).split("\\s+"))
                .filter(site -> !site.isEmpty())
                .toList();
    }

    /** One greeting for a start: in every language that was ticked. */
    private Map<String, String> greetings() {
        return welcome == null || welcome.isBlank()
                ? Map.of()
                : getLanguages().stream().distinct().collect(Collectors.toMap(each -> each, each -> welcome.strip()));
    }
}
