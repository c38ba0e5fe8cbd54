package org.alongside.routing.ai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Progress;
import org.alongside.routing.Understanding;
import org.alongside.routing.Understood;
import org.alongside.shared.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The engine of this process: needs no server. Keeps the models that are in use in memory, those used least recently go
 * first and are loaded again when asked for.
 */
@ApplicationScoped
class BuiltInUnderstanding implements Understanding {

    private static final int MOST_MODELS = 200;
    static final long SEED = 20_261_121L;
    private static final String NO_LANGUAGE = "und";

    private final Embeddings embeddings;
    private final Vectors vectors;
    private final LanguageDetector languages = new LanguageDetector();
    private final SignalDetector signals = SignalDetector.ours();
    private final Map<Key, IntentModel> models = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, IntentModel> eldest) {
            return size() > MOST_MODELS;
        }
    };

    /** A version belongs to one tenant; both are asked for, so that no tenant is ever served another's model. */
    private record Key(TenantId tenant, UUID policyVersion) {}

    @Inject
    BuiltInUnderstanding(Embeddings embeddings, Vectors vectors) {
        this.embeddings = embeddings;
        this.vectors = vectors;
    }

    @Override
    public Understood understand(
            TenantId tenant, PolicyVersion policy, String text, String languageHint, List<String> allowed) {
        String language = language(text, languageHint, allowed);
        float[] vector = embeddings.embed(text);
        Optional<Guesses> guesses =
                model(new Key(tenant, policy.id())).map(model -> model.classify(text, usable(model, vector)));
        return new Understood(
                language,
                !language.equals(NO_LANGUAGE),
                guesses.map(BuiltInUnderstanding::intents).orElse(List.of()),
                guesses.map(Guesses::outOfScope).orElse(true),
                signals.detect(text),
                vector);
    }

    private String language(String text, String hint, List<String> allowed) {
        return languages.detect(text, allowed).orElseGet(() -> allowed.contains(hint) ? hint : allowed.get(0));
    }

    private float @Nullable [] usable(IntentModel model, float[] vector) {
        return model.embeddingsModel().equals(embeddings.model()) ? vector : null;
    }

    private static List<IntentGuess> intents(Guesses guesses) {
        return guesses.all().stream()
                .map(guess -> new IntentGuess(guess.intentKey(), guess.probability()))
                .toList();
    }

    @Override
    public byte[] train(List<Intent> intents) {
        return train(intents, Progress.unwatched());
    }

    @Override
    public byte[] train(List<Intent> intents, Progress progress) {
        return new IntentTraining(Lessons.of(intents).all(), SEED)
                .train(vectors, progress)
                .model()
                .toBytes();
    }

    @Override
    public void load(TenantId tenant, UUID policyVersion, byte[] model) {
        Key key = new Key(tenant, policyVersion);
        if (!loaded(tenant, policyVersion)) {
            IntentModel loaded = IntentModel.fromBytes(model);
            synchronized (models) {
                models.putIfAbsent(key, loaded);
            }
        }
    }

    @Override
    public boolean loaded(TenantId tenant, UUID policyVersion) {
        return model(new Key(tenant, policyVersion)).isPresent();
    }

    private Optional<IntentModel> model(Key key) {
        synchronized (models) {
            return Optional.ofNullable(models.get(key));
        }
    }
}
