package org.alongside.inbox.channel.page;

import java.util.List;
import java.util.Map;
import org.alongside.shared.web.View;
import org.alongside.tenant.SettingsTabs;
import org.jspecify.annotations.Nullable;

/**
 * The form that connects or changes a channel.
 *
 * @param url where it is sent
 * @param back where one goes instead
 * @param changes whether the channel is connected already
 * @param look of a web chat, else null
 * @param preview address of the chat as it is, or null while there is none
 * @param errors key of a text by field
 */
public record ChannelFormPage(
        SettingsTabs tabs,
        String up,
        String url,
        String back,
        String kind,
        boolean changes,
        String name,
        String assistantName,
        List<String> languages,
        List<Asked> fields,
        @Nullable Look look,
        @Nullable String preview,
        Map<String, String> errors)
        implements View {

    /**
     * Key of the name of a field of the kind, for where several lack the same; empty for the others, whose errors name
     * them.
     */
    public String label(String field) {
        boolean ours = fields.stream().anyMatch(asked -> asked.name().equals(field));
        return ours ? "channels." + kind + "." + field : "";
    }

    /**
     * A field of the kind.
     *
     * @param type TEXT, SECRET, NUMBER, CHOICE or FLAG
     * @param value what was typed, or is kept; never a secret that is kept
     * @param kept whether a secret is there already, and stays if nothing is typed
     */
    public record Asked(String name, String type, boolean required, String value, boolean kept, List<String> choices) {

        /** Whether one line of text is typed. */
        public boolean plain() {
            return !type.equals("CHOICE") && !type.equals("FLAG");
        }

        public String input() {
            return type.equals("SECRET") ? "password" : "text";
        }
    }
}
