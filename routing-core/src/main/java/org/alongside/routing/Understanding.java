package org.alongside.routing;

import java.util.List;
import java.util.UUID;
import org.alongside.shared.TenantId;

/** The engine that reads messages. Thread-safe; milliseconds; opens no transaction while reading. */
public interface Understanding {

    /**
     * Reads a message with the model of the policy version.
     *
     * @param languages of the tenant; the first is the default
     */
    Understood understand(
            TenantId tenant, PolicyVersion policy, String text, String languageHint, List<String> languages);

    /**
     * Reads many messages, in their order, with all processors: about a thousand a second each. The answers are those
     * of {@link #understand} without a hint.
     */
    default List<Understood> understandAll(
            TenantId tenant, PolicyVersion policy, List<String> texts, List<String> languages) {
        return texts.stream()
                .map(text -> understand(tenant, policy, text, "", languages))
                .toList();
    }

    /** Trains a model on the intents' utterances; deterministic; seconds. */
    byte[] train(List<Intent> intents);

    /** The same, watched. */
    default byte[] train(List<Intent> intents, Progress progress) {
        byte[] model = train(intents);
        progress.at(1);
        return model;
    }

    /**
     * What the model of an earlier version found out about these intents' utterances need not be found out again when
     * the next is trained, whose utterances are nearly the same. Changes nothing but the time that it takes.
     */
    default void recall(List<Intent> intents, byte[] model) {}

    /** Whether the model was trained for another engine or other embeddings than this node has, and should be anew. */
    default boolean isOutdated(byte[] model) {
        return false;
    }

    /**
     * Makes a trained model ready to serve the version, or forgets nothing if it is there already. Models share a
     * bounded memory; what is not used leaves it and must be loaded again.
     *
     * @throws IllegalArgumentException for bytes of another engine
     */
    void load(TenantId tenant, UUID policyVersion, byte[] model);

    /** Asking counts as use: a model that is used will not be the next to leave the memory. */
    boolean loaded(TenantId tenant, UUID policyVersion);

    /** Takes a model out of the memory, so that another can be loaded for the version. */
    default void unload(TenantId tenant, UUID policyVersion) {}
}
