package org.alongside.routing.ai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.PolicyVersion;
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
    private static final long SEED = 20_261_121L;
    private static final String NO_LANGUAGE = "und";

    private final Embeddings embeddings;
    private final LanguageDetector languages = new LanguageDetector();
    private final SignalDetector signals = new SignalDetector();
    private final Map<Key, IntentModel> models = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, IntentModel> eldest) {
            return size() > MOST_MODELS;
        }
    };

    /** A version belongs to one tenant; both are asked for, so that no tenant is ever served another's model. */
    private record Key(TenantId tenant, UUID policyVersion) {}

    @Inject
    BuiltInUnderstanding(Embeddings embeddings) {
        this.embeddings = embeddings;
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

    /** Each intent's names and description are examples too; an intent without utterances lives by them alone. */
    @Override
    public byte[] train(List<Intent> intents) {
        List<Example> examples = new ArrayList<>();
        for (Intent intent : intents) {
            intent.utterances().forEach(utterance -> add(utterance.text(), intent, examples));
            intent.name().values().forEach(name -> add(name, intent, examples));
            add(intent.description(), intent, examples);
        }
        return IntentModel.train(examples, embeddings, SEED).toBytes();
    }

    private static void add(String text, Intent intent, List<Example> examples) {
        if (!text.isBlank()) {
            examples.add(new Example(text, intent.key()));
        }
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
