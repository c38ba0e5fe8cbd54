package org.alongside.knowledge;

import java.time.Instant;
import java.util.List;
import org.alongside.shared.TenantId;

/** What of a tenant's knowledge wants a person's decision: what ends, and what contradicts itself. */
public interface KnowledgeReview {

    /** A source whose validity has ended in the last ninety days, or ends in the next thirty. */
    record Ending(Source source, boolean ended) {}

    /** Two sentences in force about the same subject with different amounts or periods. */
    record Contradiction(Passage first, String firstSentence, Passage second, String secondSentence) {}

    /** Those that nobody has decided about, the earliest end first. */
    List<Ending> endings(TenantId tenant, Instant now);

    /**
     * Those that nobody has decided about, found within seconds of a change; at most a hundred.
     *
     * @return pairs of different sources, both in force
     */
    List<Contradiction> contradictions(TenantId tenant);

    /** Nothing is wrong with it: it is not listed again until it changes. */
    void keep(TenantId tenant, SourceId ending, String decidedBy);

    /** Both are right, for reasons that a machine does not see: the pair is not listed again. */
    void keep(TenantId tenant, PassageId first, PassageId second, String decidedBy);

    /** Takes one passage out of the answers, effective within two seconds; its document stays. */
    void retire(TenantId tenant, PassageId passage, String decidedBy);
}
