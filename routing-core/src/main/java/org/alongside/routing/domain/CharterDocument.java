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
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("purpose", charter.purpose());
        fields.put(
                "owners", charter.owners().stream().map(CharterDocument::fields).toList());
        fields.put("authoriser", charter.authoriser());
        fields.put("mayReverse", charter.mayReverse());
        fields.put("escalation", ranges);
        fields.put("triggers", charter.triggers());
        fields.put("reviewEveryDays", charter.reviewEveryDays());
        fields.put("agents", charter.capacity().agents());
        fields.put("hoursPerDay", charter.capacity().hoursPerDay());
        fields.put(
                "conversationsPerAgentHour", Double.toString(charter.capacity().conversationsPerAgentHour()));
        fields.put("secondApprover", charter.raising().secondApprover());
        fields.put("stepByStep", charter.raising().stepByStep());
        fields.put("coolDownHours", charter.raising().coolDownHours());
        return CanonicalJson.write(fields);
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
                        fields.decimal("conversationsPerAgentHour")),
                raising(fields));
    }

    /** Charters of before it was asked say nothing about it. */
    private static Charter.Raising raising(JsonFields fields) {
        return fields.text("coolDownHours").isEmpty()
                ? Charter.Raising.DEFAULT
                : new Charter.Raising(
                        fields.flag("secondApprover"), fields.integer("coolDownHours"), fields.flag("stepByStep"));
    }

    private static Charter.Range range(List<?> ends) {
        return new Charter.Range(
                Double.parseDouble(String.valueOf(ends.get(0))), Double.parseDouble(String.valueOf(ends.get(1))));
    }

    private static Charter.CharterOwner owner(JsonFields fields) {
        return new Charter.CharterOwner(fields.text("name"), fields.text("username"), fields.text("covers"));
    }
}
