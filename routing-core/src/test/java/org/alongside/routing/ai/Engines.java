package org.alongside.routing.ai;

import java.util.List;
import java.util.ServiceLoader;
import java.util.UUID;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.Intent;
import org.alongside.routing.Understanding;
import org.alongside.shared.TenantId;

/** The engine of the product, for tests of other packages. */
public final class Engines {

    private Engines() {}

    public static Understanding builtIn() {
        Embeddings embeddings = "none".equals(System.getenv("ALONGSIDE_EMBEDDINGS"))
                ? Embeddings.absent()
                : ServiceLoader.load(Embeddings.class).findFirst().orElseGet(Embeddings::absent);
        return new BuiltInUnderstanding(embeddings, new Vectors(embeddings), 100);
    }

    /** Words alone, trained on the intents. */
    public static Understanding trained(TenantId tenant, UUID version, List<Intent> intents) {
        BuiltInUnderstanding engine =
                new BuiltInUnderstanding(Embeddings.absent(), new Vectors(Embeddings.absent()), 100);
        engine.load(tenant, version, engine.train(intents));
        return engine;
    }

    /** A shop's intent with our own examples. */
    public static List<String> examplesOf(String intent) {
        return Shop.examples().stream()
                .filter(example -> example.intentKey().equals(intent))
                .map(Example::text)
                .toList();
    }
}
