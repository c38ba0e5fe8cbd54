package org.alongside.routing.ai;

import java.util.ServiceLoader;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.Understanding;

/** The engine of the product, for tests of other packages. */
public final class Engines {

    private Engines() {}

    public static Understanding builtIn() {
        Embeddings embeddings = "none".equals(System.getenv("ALONGSIDE_EMBEDDINGS"))
                ? Embeddings.absent()
                : ServiceLoader.load(Embeddings.class).findFirst().orElseGet(Embeddings::absent);
        return new BuiltInUnderstanding(embeddings, new Vectors(embeddings), 100);
    }
}
