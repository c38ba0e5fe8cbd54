package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.routing.Diagnoses;
import org.alongside.routing.Diagnoses.ExampleCheck;
import org.alongside.routing.Diagnosis.Resemblance;
import org.alongside.routing.Intent;
import org.alongside.routing.Policies;
import org.alongside.routing.Utterance;
import org.alongside.tenant.Here;

/** Looks at examples while they are typed. */
@ApplicationScoped
class Examples {

    /** More lines are looked at when the draft is diagnosed. */
    private static final int MOST_LINES = 200;

    private static final int MOST_NOTES = 30;

    private final Diagnoses diagnoses;
    private final Policies policies;
    private final Here here;

    @Inject
    Examples(Diagnoses diagnoses, Policies policies, Here here) {
        this.diagnoses = diagnoses;
        this.policies = policies;
        this.here = here;
    }

    /** @param key of the intent, which need not be in the draft yet */
    ExamplesPartial look(String key, List<Utterance> typed) {
        List<Intent> draft = edited(key, typed);
        List<ExampleNote> notes = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (Utterance utterance : typed.subList(0, Math.min(MOST_LINES, typed.size()))) {
            int line = lines.merge(utterance.language(), 1, Integer::sum);
            ExampleCheck check = diagnoses.check(here.tenantId(), draft, key, utterance.text());
            note(check).ifPresent(found -> notes.add(note(utterance, line, found, draft)));
        }
        return new ExamplesPartial(
                typed.size(), notes.stream().limit(MOST_NOTES).toList());
    }

    /** The draft as it would be with what is typed. */
    private List<Intent> edited(String key, List<Utterance> typed) {
        List<Intent> edited = new ArrayList<>();
        boolean known = false;
        for (Intent intent : policies.draft(here.tenantId())) {
            boolean same = intent.key().equals(key);
            known |= same;
            edited.add(same ? intent.change().utterances(typed).build() : intent);
        }
        if (!known) {
            edited.add(Intent.called(key).utterances(typed).build());
        }
        return edited;
    }

    private record Found(String kind, Resemblance resemblance) {}

    /** The worst that is to be said. */
    private static Optional<Found> note(ExampleCheck check) {
        if (!check.contradictions().isEmpty()) {
            return Optional.of(new Found("contradiction", check.contradictions().get(0)));
        }
        if (!check.duplicates().isEmpty()) {
            return Optional.of(new Found("duplicate", check.duplicates().get(0)));
        }
        return check.isNearerToOthers()
                ? check.nearest().stream()
                        .filter(near -> !near.otherIntent().equals(near.intent()))
                        .findFirst()
                        .map(near -> new Found("nearer", near))
                : Optional.empty();
    }

    private ExampleNote note(Utterance utterance, int line, Found found, List<Intent> draft) {
        String other = found.resemblance().otherIntent();
        String name = draft.stream()
                .filter(intent -> intent.key().equals(other))
                .findFirst()
                .map(intent -> intent.nameIn(here.locale().getLanguage()))
                .orElse(other);
        return new ExampleNote(
                utterance.language(),
                line,
                utterance.text(),
                found.kind(),
                found.resemblance().otherText(),
                name);
    }
}
