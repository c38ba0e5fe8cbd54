package org.alongside.knowledge.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.knowledge.KnownIntents;
import org.alongside.knowledge.domain.ReplyText;
import org.alongside.knowledge.web.ReplyPreviewPartial.Part;
import org.alongside.knowledge.web.ReplyPreviewPartial.Said;
import org.alongside.tenant.Here;

/** Shows what becomes of the fields of a text. */
@ApplicationScoped
class ReplyPreviews {

    /** Found by their shape in what any contact writes. */
    private static final List<String> BY_SHAPE = List.of("order", "amount", "date", "email", "card");

    private final KnownIntents intents;
    private final Here here;

    @Inject
    ReplyPreviews(KnownIntents intents, Here here) {
        this.intents = intents;
        this.here = here;
    }

    ReplyPreviewPartial of(ReplyForm form) {
        Set<String> asked = new HashSet<>(fields(form.intent()));
        Map<String, String> common = Map.of("business_name", here.tenant().name());
        Set<String> known = new HashSet<>(intents.commonFields());
        return new ReplyPreviewPartial(form.texts().entrySet().stream()
                .filter(text -> !text.getValue().isBlank())
                .map(text -> said(text.getKey(), text.getValue(), asked, known, common))
                .toList());
    }

    /** That a reply to the intent may have, apart from what is known of everybody. */
    List<String> fields(String intent) {
        List<String> fields = new ArrayList<>(intents.of(here.tenantId()).stream()
                .filter(known -> known.key().equals(intent.strip()))
                .flatMap(known -> known.fields().stream())
                .map(ReplyText::name)
                .toList());
        BY_SHAPE.stream().filter(shape -> !fields.contains(shape)).forEach(fields::add);
        return fields;
    }

    private static Said said(
            String language, String text, Set<String> asked, Set<String> known, Map<String, String> values) {
        List<Part> parts = ReplyText.parts(text).stream()
                .map(part -> new Part(
                        part.field().isEmpty() ? part.text() : values.getOrDefault(part.field(), part.text()),
                        kind(part.field(), asked, known)))
                .toList();
        List<String> unknown = parts.stream()
                .filter(part -> part.kind().equals("UNKNOWN"))
                .map(Part::text)
                .distinct()
                .toList();
        return new Said(language, parts, unknown);
    }

    private static String kind(String field, Set<String> asked, Set<String> known) {
        if (field.isEmpty()) {
            return "TEXT";
        }
        return known.contains(field) ? "FILLED" : asked.contains(field) ? "ASKED" : "UNKNOWN";
    }
}
