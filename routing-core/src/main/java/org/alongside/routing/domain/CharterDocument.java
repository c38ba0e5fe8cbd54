package org.alongside.routing.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.routing.Charter;

/** A charter as the document that is stored. */
public final class CharterDocument {

    private CharterDocument() {}

    public static String write(Charter charter) {
        Map<String, Object> ranges = new LinkedHashMap<>();
        charter.escalation()
                .forEach((segment, range) ->
                        ranges.put(segment, List.of(Double.toString(range.low()), Double.toString(range.high()))));
        return CanonicalJson.write(Map.of(
                "purpose", charter.purpose(),
                "owners", charter.owners().stream().map(CharterDocument::fields).toList(),
                "authoriser", charter.authoriser(),
                "mayReverse", charter.mayReverse(),
                "escalation", ranges,
                "triggers", charter.triggers(),
                "reviewEveryDays", charter.reviewEveryDays(),
                "agents", charter.capacity().agents(),
                "hoursPerDay", charter.capacity().hoursPerDay(),
                "conversationsPerAgentHour", Double.toString(charter.capacity().conversationsPerAgentHour())));
    }

    private static Map<String, Object> fields(Charter.CharterOwner owner) {
        return Map.of("name", owner.name(), "username", owner.username(), "covers", owner.covers());
    }

    public static Charter read(String json) {
        JsonFields fields = new JsonFields(JsonReader.readObject(json));
        Map<String, Charter.Range> ranges = new LinkedHashMap<>();
        fields.map("escalation").forEach((segment, ends) -> ranges.put(segment, range((List<?>) ends)));
        return new Charter(
                fields.text("purpose"),
                fields.list("owners").stream()
                        .map(JsonFields::of)
                        .map(CharterDocument::owner)
                        .toList(),
                fields.text("authoriser"),
                fields.text("mayReverse"),
                ranges,
                fields.texts("triggers"),
                fields.integer("reviewEveryDays"),
                new Charter.Capacity(
                        fields.integer("agents"),
                        fields.integer("hoursPerDay"),
                        fields.decimal("conversationsPerAgentHour")));
    }

    private static Charter.Range range(List<?> ends) {
        return new Charter.Range(
                Double.parseDouble(String.valueOf(ends.get(0))), Double.parseDouble(String.valueOf(ends.get(1))));
    }

    private static Charter.CharterOwner owner(JsonFields fields) {
        return new Charter.CharterOwner(fields.text("name"), fields.text("username"), fields.text("covers"));
    }
}
