package org.alongside.routing.ai;

import org.alongside.routing.Answerer.Request;

/** Is told of every call of a model, in the thread that called. */
public interface ModelMeter {

    /** @param answered whether the model answered in the agreed form; the tokens of a failed call are 0 if unknown */
    void used(Request request, boolean answered, int tokensIn, int tokensOut);
}
