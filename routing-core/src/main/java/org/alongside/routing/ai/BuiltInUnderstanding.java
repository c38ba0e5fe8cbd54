package org.alongside.routing.ai;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentGuess;
import org.alongside.routing.PolicyVersion;
import org.alongside.routing.Progress;
import org.alongside.routing.Understanding;
import org.alongside.routing.Understood;
import org.alongside.shared.Started;
import org.alongside.shared.TenantId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The engine of this process: needs no server. Keeps the models that are in use in memory, those used least recently go
 * first and are loaded again when asked for.
 */
@ApplicationScoped
class BuiltInUnderstanding implements Understanding {

    static final long SEED = 20_261_121L;
    private static final String NO_LANGUAGE = "und";
    private static final String WARMING_UP = "Where is my order?";
    private static final Logger LOG = System.getLogger(BuiltInUnderstanding.class.getName());

    private final Embeddings embeddings;
    private final Vectors vectors;
    private final LanguageDetector languages = new LanguageDetector();
    private final SignalDetector signals = SignalDetector.ours();
    private final Models models;

    @Inject
    BuiltInUnderstanding(
            Embeddings embeddings,
            Vectors vectors,
            @ConfigProperty(name = "alongside.models.megabytes", defaultValue = "300") int megabytes) {
        this.embeddings = embeddings;
        this.vectors = vectors;
        this.models = new Models(megabytes * 1_000_000L);
    }

    /**
     * Before anything else of the application begins its work: sentence models, languages and signals take seconds to
     * load, and no customer shall wait for them, nor be decided about by half of them.
     */
    void getReady(@Observes @Priority(PLATFORM_BEFORE) Started started) {
        long begun = System.nanoTime();
        embeddings.embed(WARMING_UP);
        embeddings.deeper().embed(WARMING_UP);
        languages.detect(WARMING_UP, List.of("en"));
        signals.detect(WARMING_UP);
        LOG.log(Level.INFO, "Understanding is ready after {0} ms", (System.nanoTime() - begun) / 1_000_000);
    }

    @Override
    public Understood understand(
            TenantId tenant, PolicyVersion policy, String text, String languageHint, List<String> allowed) {
        String language = language(text, languageHint, allowed);
        float[] vector = embeddings.embed(text);
        Optional<Guesses> guesses = models.get(new Models.Key(tenant, policy.id()))
                .map(model -> model.classify(text, usable(model, vector), embeddings.deeper()));
        return new Understood(
                language,
                !language.equals(NO_LANGUAGE),
                guesses.map(BuiltInUnderstanding::intents).orElse(List.of()),
                guesses.map(Guesses::outOfScope).orElse(true),
                signals.detect(text),
                vector);
    }

    /** The same text is read once. */
    @Override
    public List<Understood> understandAll(
            TenantId tenant, PolicyVersion policy, List<String> texts, List<String> allowed) {
        Map<String, Understood> read = texts.stream().distinct().toList().parallelStream()
                .collect(Collectors.toConcurrentMap(
                        Function.identity(), text -> understand(tenant, policy, text, "", allowed)));
        return texts.stream().map(read::get).toList();
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

    /** Of a model that this engine cannot read, nothing is recalled. */
    @Override
    public void recall(List<Intent> intents, byte[] model) {
        if (!isOutdated(model)) {
            IntentModel.fromBytes(model)
                    .remind(
                            Lessons.of(intents).all().stream()
                                    .map(Example::text)
                                    .toList(),
                            vectors);
        }
    }

    /** Where this node has no vectors, a model that goes by them too is good enough: it is asked by words alone. */
    @Override
    public boolean isOutdated(byte[] model) {
        try {
            String with = IntentModelFormat.embeddings(model);
            return embeddings.present() && !with.equals(embeddings.model());
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    @Override
    public void load(TenantId tenant, UUID policyVersion, byte[] model) {
        if (!loaded(tenant, policyVersion)) {
            models.put(new Models.Key(tenant, policyVersion), IntentModel.fromBytes(model), model.length);
        }
    }

    @Override
    public boolean loaded(TenantId tenant, UUID policyVersion) {
        return models.get(new Models.Key(tenant, policyVersion)).isPresent();
    }

    @Override
    public void unload(TenantId tenant, UUID policyVersion) {
        models.remove(new Models.Key(tenant, policyVersion));
    }
}
