package org.alongside.routing;

import java.util.List;
import org.alongside.shared.TenantId;

/**
 * Something that may speak against publishing the draft. Every bean of this type is asked before a publication begins,
 * and by the page on which it is prepared. Thread-safe; quick: it looks at what is known and trains nothing.
 */
public interface PublicationGate {

    /** What speaks against it, worst first; empty when nothing does. */
    List<Finding> findings(TenantId tenant);

    /**
     * One thing to mend or to know.
     *
     * @param messageKey of a sentence that says what to do
     * @param arguments for the placeholders of the sentence
     * @param page where it is mended, below the tenant's address, such as {@code intents/tests}
     * @param blocks whether nothing can be published before it is mended
     */
    record Finding(String messageKey, List<Object> arguments, String page, boolean blocks) {
        public Finding {
            arguments = List.copyOf(arguments);
        }
    }
}
