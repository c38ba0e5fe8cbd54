package org.alongside.knowledge.ai;

import org.alongside.knowledge.Embeddings;

class InProcessEmbeddingsContractTest extends EmbeddingsContract {

    private final Embeddings embeddings = new InProcessEmbeddings();

    @Override
    Embeddings embeddings() {
        return embeddings;
    }
}
