package org.alongside.knowledge;

enum NoEmbeddings implements Embeddings {
    INSTANCE;

    @Override
    public int dimensions() {
        return 0;
    }

    @Override
    public float[] embed(String text) {
        return new float[0];
    }
}
