package org.alongside.routing;

import java.util.List;
import org.alongside.shared.TenantId;

/** A draft as a text that can live in version control, and back. Exporting and importing it again changes nothing. */
public interface PolicyFiles {

    enum Format {
        /** Everything, thresholds included. */
        YAML,
        /** The intents, a row an example: the intent's own columns are on its first row. */
        CSV
    }

    /** The whole draft. */
    String export(TenantId tenant, Format format);

    /**
     * What taking the text would do, without doing it.
     *
     * @param keepOthers whether intents of the draft that the text does not have stay
     */
    Preview preview(TenantId tenant, String text, Format format, boolean keepOthers);

    /**
     * Takes all of it, in one transaction.
     *
     * @throws org.alongside.shared.RefusedException if the preview has a fault; the draft is as before
     */
    void take(TenantId tenant, String text, Format format, boolean keepOthers, String username);

    /**
     * @param changes against the draft; empty when there are faults
     * @param intents of the text, as far as they could be read
     */
    record Preview(List<PolicyChange> changes, List<Intent> intents, List<Fault> faults) {
        public Preview {
            changes = List.copyOf(changes);
            intents = List.copyOf(intents);
            faults = List.copyOf(faults);
        }
    }

    /** @param line of the text, from 1 */
    record Fault(int line, String messageKey, List<Object> arguments) {
        public Fault {
            arguments = List.copyOf(arguments);
        }
    }
}
