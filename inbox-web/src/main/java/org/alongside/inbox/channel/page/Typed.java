package org.alongside.inbox.channel.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.inbox.channel.ChannelField;
import org.alongside.inbox.channel.ChannelField.Type;
import org.alongside.inbox.channel.ChannelSetup;
import org.alongside.routing.ChannelConnection;
import org.alongside.tenant.Inbox;

/**
 * What stands in the form of a channel.
 *
 * @param values of the kind's own fields by name, stripped; secrets only if typed
 * @param look of a web chat; of other channels what does not matter
 */
record Typed(String name, String assistantName, List<String> languages, Map<String, String> values, Look look) {

    /** Before anything was typed. */
    static Typed fresh(ChannelSetup setup, List<String> languages) {
        Map<String, String> values = new LinkedHashMap<>();
        setup.fields().forEach(field -> values.put(field.name(), field.fallback()));
        return new Typed("", "", languages, values, Look.PLAIN);
    }

    static Typed of(ChannelSetup setup, MultivaluedMap<String, String> form) {
        Map<String, String> values = new LinkedHashMap<>();
        setup.fields().forEach(field -> values.put(field.name(), typed(field, form)));
        return new Typed(
                text(form, "name"),
                text(form, "assistantName"),
                form.getOrDefault("languages", List.of()).stream().distinct().toList(),
                values,
                Look.of(form));
    }

    static Typed of(ChannelSetup setup, Inbox inbox, ChannelConnection connection) {
        Map<String, String> values = new LinkedHashMap<>();
        setup.fields().forEach(field -> values.put(field.name(), connection.setting(field.name())));
        return new Typed(inbox.name(), inbox.assistantName(), inbox.languages(), values, Look.of(inbox));
    }

    /** With fallbacks where nothing was typed. */
    Map<String, String> settings(ChannelSetup setup) {
        Map<String, String> settings = new LinkedHashMap<>();
        setup.fields().stream().filter(field -> field.type() != Type.SECRET).forEach(field -> {
            String value = values.getOrDefault(field.name(), "");
            settings.put(field.name(), value.isEmpty() ? field.fallback() : value);
        });
        return settings;
    }

    /** Those that were typed now. */
    Map<String, String> secrets(ChannelSetup setup) {
        Map<String, String> secrets = new LinkedHashMap<>();
        setup.fields().stream()
                .filter(field -> field.type() == Type.SECRET)
                .filter(field -> !values.getOrDefault(field.name(), "").isEmpty())
                .forEach(field -> secrets.put(field.name(), values.get(field.name())));
        return secrets;
    }

    private static String typed(ChannelField field, MultivaluedMap<String, String> form) {
        String value = text(form, field.name());
        return field.type() == Type.FLAG && value.isEmpty() ? "false" : value;
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
