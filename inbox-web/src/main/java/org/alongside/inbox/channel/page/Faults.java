package org.alongside.inbox.channel.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.alongside.inbox.channel.ChannelField;
import org.alongside.inbox.channel.ChannelField.Type;
import org.alongside.inbox.channel.ChannelSetup;

/** What is wrong with a channel's form, all of it at once: key of a text by field, in the order of the form. */
final class Faults {

    private static final int LONGEST = 4_000;

    private Faults() {}

    /** @param kept names of the secrets that need not be typed again */
    static Map<String, String> of(Typed typed, ChannelSetup setup, Set<String> kept) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (typed.name().isEmpty()) {
            faults.put("name", "tenant.name.missing");
        }
        if (typed.assistantName().isEmpty()) {
            faults.put("assistantName", "tenant.assistantName.missing");
        }
        if (typed.languages().isEmpty()) {
            faults.put("languages", "tenant.languages.unknown");
        }
        setup.fields().forEach(field -> check(field, typed.values().getOrDefault(field.name(), ""), kept, faults));
        Map<String, String> values = new LinkedHashMap<>(typed.settings(setup));
        values.putAll(typed.secrets(setup));
        setup.faults(values).forEach(faults::putIfAbsent);
        return faults;
    }

    private static void check(ChannelField field, String value, Set<String> kept, Map<String, String> faults) {
        if (value.isEmpty()) {
            if (field.required() && field.fallback().isEmpty() && !kept.contains(field.name())) {
                faults.put(field.name(), "channels.field.missing");
            }
        } else if (value.length() > LONGEST) {
            faults.put(field.name(), "channels.field.long");
        } else if (field.type() == Type.NUMBER && !value.matches("[0-9]{1,9}")) {
            faults.put(field.name(), "channels.field.number");
        } else if (field.type() == Type.CHOICE && !field.choices().contains(value)) {
            faults.put(field.name(), "channels.field.choice");
        }
    }
}
