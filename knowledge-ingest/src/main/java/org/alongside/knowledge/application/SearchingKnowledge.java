package org.alongside.knowledge.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.alongside.knowledge.Cited;
import org.alongside.knowledge.KnowledgeBase;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.Question;
import org.alongside.knowledge.index.DamagedIndexException;
import org.alongside.knowledge.index.PassageIndex;
import org.alongside.knowledge.store.Shelf;
import org.alongside.shared.TenantId;

/** Searches the tenant's index; one that turns out to be damaged is fed again and asked once more. */
@ApplicationScoped
class SearchingKnowledge implements KnowledgeBase {

    private static final System.Logger LOG = System.getLogger(SearchingKnowledge.class.getName());

    private final PassageIndex index;
    private final FollowingIndex following;
    private final Shelf shelf;
    private final Clock clock;

    @Inject
    SearchingKnowledge(PassageIndex index, FollowingIndex following, Shelf shelf, Clock clock) {
        this.index = index;
        this.following = following;
        this.shelf = shelf;
        this.clock = clock;
    }

    @Override
    public List<Passage> search(TenantId tenant, Question question) {
        Question now = question.asOf(clock.instant());
        return asked(tenant, () -> index.search(tenant, now));
    }

    @Override
    public List<Passage> about(TenantId tenant, String subject, double least, List<Passage> passages) {
        return asked(tenant, () -> index.about(tenant, subject, least, passages));
    }

    private List<Passage> asked(TenantId tenant, Supplier<List<Passage>> question) {
        following.ensure(tenant);
        try {
            return question.get();
        } catch (DamagedIndexException damaged) {
            LOG.log(Level.WARNING, "Search index of tenant " + tenant + " is damaged; it is built anew", damaged);
            following.follow(tenant);
            return question.get();
        }
    }

    @Override
    public Passage passage(TenantId tenant, PassageId passage) {
        return shelf.passage(tenant, passage);
    }

    @Override
    public Cited cited(TenantId tenant, PassageId passage) {
        return shelf.cited(tenant, passage);
    }
}
