package org.alongside.routing.ai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.Diagnoses;
import org.alongside.routing.Diagnosis;
import org.alongside.routing.Intent;
import org.alongside.routing.Progress;
import org.alongside.shared.TenantId;

/** Keeps what it found for the few tenants whose drafts are being edited now. */
@ApplicationScoped
class DiagnosingDrafts implements Diagnoses {

    private static final int MOST_DRAFTS = 20;

    private final Vectors vectors;
    private final Map<TenantId, Found> diagnoses = newest();
    private final Map<TenantId, Read> readings = newest();

    private record Found(Lessons lessons, Diagnosis diagnosis) {}

    private record Read(List<Example> utterances, Resemblances resemblances) {}

    @Inject
    DiagnosingDrafts(Vectors vectors) {
        this.vectors = vectors;
    }

    private static <T> Map<TenantId, T> newest() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<TenantId, T> eldest) {
                return size() > MOST_DRAFTS;
            }
        };
    }

    @Override
    public Diagnosis of(TenantId tenant, List<Intent> draft, Progress progress) {
        Optional<Diagnosis> known = known(tenant, draft);
        if (known.isEmpty()) {
            Lessons lessons = Lessons.of(draft);
            var found = new Found(lessons, diagnose(draft, lessons, resemblances(tenant, lessons), progress));
            synchronized (diagnoses) {
                diagnoses.put(tenant, found);
            }
            return found.diagnosis();
        }
        progress.at(1);
        return known.get();
    }

    @Override
    public Optional<Diagnosis> known(TenantId tenant, List<Intent> draft) {
        synchronized (diagnoses) {
            return Optional.ofNullable(diagnoses.get(tenant))
                    .filter(found -> found.lessons().equals(Lessons.of(draft)))
                    .map(Found::diagnosis);
        }
    }

    private Diagnosis diagnose(List<Intent> draft, Lessons lessons, Resemblances resemblances, Progress progress) {
        var heldOut = new HeldOut();
        if (lessons.intents() > 1) {
            // Without a second look: it would ask the slow model about all examples after every change.
            Trained trained = IntentTraining.watchingAll(lessons.all(), BuiltInUnderstanding.SEED)
                    .train(vectors, Embeddings.absent(), progress);
            for (int i = 0; i < lessons.utterances().size(); i++) {
                Example example = lessons.utterances().get(i);
                trained.guess(i).forEach(guess -> heldOut.add(example, guess));
            }
        }
        progress.at(1);
        return heldOut.diagnosis(draft, resemblances);
    }

    @Override
    public ExampleCheck check(TenantId tenant, List<Intent> draft, String intent, String text) {
        return resemblances(tenant, Lessons.of(draft)).check(intent, text);
    }

    private Resemblances resemblances(TenantId tenant, Lessons lessons) {
        synchronized (readings) {
            Read last = readings.get(tenant);
            if (last != null && last.utterances().equals(lessons.utterances())) {
                return last.resemblances();
            }
        }
        var read = new Read(lessons.utterances(), new Resemblances(lessons.utterances(), vectors));
        synchronized (readings) {
            readings.put(tenant, read);
        }
        return read.resemblances();
    }
}
