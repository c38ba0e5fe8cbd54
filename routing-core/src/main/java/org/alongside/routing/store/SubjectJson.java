package org.alongside.routing.store;

import java.util.List;
import java.util.Map;
import org.alongside.routing.GuardedSubject;
import org.alongside.routing.domain.CanonicalJson;
import org.alongside.routing.domain.JsonReader;

/** How guarded subjects stand in a {@code jsonb} column. */
final class SubjectJson {

    private SubjectJson() {}

    static String write(List<GuardedSubject> subjects) {
        return CanonicalJson.write(subjects.stream()
                .map(subject -> Map.of("name", subject.name(), "words", subject.words()))
                .toList());
    }

    static List<GuardedSubject> read(String json) {
        return ((List<?>) JsonReader.read(json))
                .stream().map(SubjectJson::subject).toList();
    }

    private static GuardedSubject subject(Object stored) {
        Map<?, ?> subject = (Map<?, ?>) stored;
        List<?> words = (List<?>) subject.get("words");
        return new GuardedSubject(
                String.valueOf(subject.get("name")),
                words.stream().map(String::valueOf).toList());
    }
}
