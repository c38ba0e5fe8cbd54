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

    /** Trains a model on the intents' utterances; deterministic; seconds. */
    byte[] train(List<Intent> intents);

    /** Makes a trained model ready to serve the version, or forgets nothing if it is there already. */
    void load(TenantId tenant, UUID policyVersion, byte[] model);

    boolean loaded(TenantId tenant, UUID policyVersion);
}
