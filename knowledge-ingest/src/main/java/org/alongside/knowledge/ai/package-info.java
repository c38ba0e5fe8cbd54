/** Sentence embeddings in this process. The only place of the module that sees ONNX or LangChain4j's models. */
@NullMarked
package org.alongside.knowledge.ai;

import org.jspecify.annotations.NullMarked;
