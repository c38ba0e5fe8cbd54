package org.alongside.inbox.channel.telegram;

import static org.alongside.inbox.channel.Provided.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.alongside.inbox.channel.JsonView;

/** The buttons under a message, one a row. What is pressed comes back as at most 64 bytes: a number, not the words. */
final class Keyboard {

    static final String PERSON = "person";
    static final String CHOICE = "choice";

    private Keyboard() {}

    static JsonObjectBuilder of(List<String> choices, String person) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        for (int i = 0; i < choices.size(); i++) {
            rows.add(row(choices.get(i), CHOICE + i));
        }
        return JSON.createObjectBuilder().add("inline_keyboard", rows.add(row(person, PERSON)));
    }

    private static JsonArrayBuilder row(String title, String data) {
        return JSON.createArrayBuilder()
                .add(JSON.createObjectBuilder().add("text", title).add("callback_data", data));
    }

    /** The buttons of a message that came back. */
    static List<JsonView> titles(JsonView message) {
        JsonValue rows = message.in("reply_markup").object().get("inline_keyboard");
        return rows instanceof JsonArray array
                ? array.stream()
                        .filter(JsonArray.class::isInstance)
                        .flatMap(row -> row.asJsonArray().stream())
                        .filter(button -> button.getValueType() == JsonValue.ValueType.OBJECT)
                        .map(button -> new JsonView(button.asJsonObject()))
                        .toList()
                : List.of();
    }
}
