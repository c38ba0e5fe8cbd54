package org.alongside.routing.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.routing.ReplayTally;
import org.alongside.routing.ReplayTally.Confusion;
import org.alongside.routing.ReplayTally.Share;
import org.alongside.routing.RoutingDecision.Kind;

/** A tally as the document that is stored. */
public final class TallyDocument {

    private TallyDocument() {}

    public static String write(ReplayTally tally) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("messages", tally.messages());
        fields.put("conversations", tally.conversations());
        fields.put("before", kinds(tally.before()));
        fields.put("after", kinds(tally.after()));
        fields.put("changed", tally.changed());
        fields.put("leaks", tally.leaks());
        fields.put("known", tally.known());
        fields.put("right", tally.right());
        fields.put("handedBefore", shares(tally.handedBefore()));
        fields.put("handedAfter", shares(tally.handedAfter()));
        fields.put(
                "confusions",
                tally.confusions().stream()
                        .map(each -> List.of(each.expected(), each.got(), String.valueOf(each.times())))
                        .toList());
        return CanonicalJson.write(fields);
    }

    private static Map<String, Object> kinds(Map<Kind, Integer> counts) {
        Map<String, Object> fields = new TreeMap<>();
        counts.forEach((kind, count) -> fields.put(kind.name(), count));
        return fields;
    }

    private static Map<String, Object> shares(Map<String, Share> shares) {
        Map<String, Object> fields = new TreeMap<>();
        shares.forEach((segment, share) -> fields.put(segment, share.hits() + "/" + share.of()));
        return fields;
    }

    public static ReplayTally read(String json) {
        JsonFields fields = new JsonFields(JsonReader.readObject(json));
        return new ReplayTally(
                fields.integer("messages"),
                fields.integer("conversations"),
                counts(fields.map("before")),
                counts(fields.map("after")),
                fields.integer("changed"),
                fields.integer("leaks"),
                fields.integer("known"),
                fields.integer("right"),
                handed(fields.textMap("handedBefore")),
                handed(fields.textMap("handedAfter")),
                confusions(fields.list("confusions")));
    }

    private static Map<Kind, Integer> counts(Map<String, Object> fields) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        fields.forEach((kind, count) -> counts.put(Kind.valueOf(kind), ((Number) count).intValue()));
        return counts;
    }

    private static Map<String, Share> handed(Map<String, String> fields) {
        Map<String, Share> shares = new TreeMap<>();
        fields.forEach((segment, share) -> {
            String[] parts = share.split("/");
            shares.put(segment, new Share(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
        });
        return shares;
    }

    private static List<Confusion> confusions(List<Object> items) {
        List<Confusion> all = new ArrayList<>();
        for (Object item : items) {
            List<?> parts = (List<?>) item;
            all.add(new Confusion(
                    parts.get(0).toString(),
                    parts.get(1).toString(),
                    Integer.parseInt(parts.get(2).toString())));
        }
        return all;
    }
}
