package org.alongside.knowledge;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.shared.TenantId;

/** Where the passages of a document were used. */
public interface PassageUse {

    /**
     * @param said answers of the assistant that cite it
     * @param drafted drafts that cite it
     * @param compared drafts that an agent answered, of which {@code edited} were changed or rewritten
     * @param rated answers in rated conversations, drafts that were sent among them; {@code stars} is their mean, 0
     *     without any
     * @param conversations the last ones that used it, newest first; at most five
     */
    record Used(int said, int drafted, int compared, int edited, int rated, double stars, List<UUID> conversations) {

        public static final Used NEVER = new Used(0, 0, 0, 0, 0, 0, List.of());
    }

    /** By passage; one that was never used is absent. */
    Map<PassageId, Used> of(TenantId tenant, SourceId source);
}
