package org.alongside.routing;

import java.util.List;
import org.alongside.shared.TenantId;

/** Takes in conversations that were led elsewhere, so that a business does not begin without a past. */
public interface History {

    /** Lines that one call takes at most. */
    int MOST_LINES = 1000;

    /**
     * One conversation a line, as JSON. What is good is imported, in one transaction: into the conversations, the event
     * log (and so the facts), and the conduct record, everywhere marked as imported. What was imported before is left
     * as it is. What cannot be read is said line by line, and changes nothing.
     *
     * @param by username
     * @throws org.alongside.shared.RefusedException if there are more lines than that
     */
    Imported take(TenantId tenant, List<String> lines, String by);

    /** How many conversations were imported so far. */
    long imported(TenantId tenant);

    /** @param already imported earlier, or twice in the same call */
    record Imported(int imported, int already, List<Refused> refused) {}

    /**
     * @param line 1, 2, 3…
     * @param problem in English, for whoever wrote the file
     */
    record Refused(int line, String problem) {}
}
