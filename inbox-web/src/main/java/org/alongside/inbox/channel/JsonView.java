package org.alongside.inbox.channel;

import static org.alongside.inbox.channel.Provided.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.List;

/** Reads what strangers send: whatever is absent or of another kind is empty, never a fault. */
public record JsonView(JsonObject object) {

    public static final JsonView NOTHING = new JsonView(JsonValue.EMPTY_JSON_OBJECT);

    /** @throws JsonException if the bytes are no JSON object */
    public static JsonView of(byte[] body) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
            return new JsonView(reader.readObject());
        } catch (IllegalStateException | ClassCastException other) {
            throw new JsonException("no object", other);
        }
    }

    public boolean has(String name) {
        return object.containsKey(name) && object.get(name) != JsonValue.NULL;
    }

    /** A text, or a number as text; else empty. */
    public String text(String name) {
        JsonValue value = object.get(name);
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value instanceof JsonNumber number ? number.toString() : "";
    }

    /** A whole number, also one that came as a text; else the other. */
    public long number(String name, long other) {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException none) {
            return other;
        }
    }

    public boolean flag(String name) {
        return object.get(name) == JsonValue.TRUE;
    }

    /** The object of that name; empty if there is none. */
    public JsonView in(String name) {
        return object.get(name) instanceof JsonObject inner ? new JsonView(inner) : NOTHING;
    }

    /** The objects of an array. */
    public List<JsonView> each(String name) {
        JsonArray array = object.get(name) instanceof JsonArray found ? found : JsonValue.EMPTY_JSON_ARRAY;
        return array.stream()
                .filter(JsonObject.class::isInstance)
                .map(value -> new JsonView((JsonObject) value))
                .toList();
    }
}
