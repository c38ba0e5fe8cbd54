package org.alongside.knowledge.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.alongside.knowledge.Gaps;
import org.alongside.knowledge.KnowledgeReview;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Here;

/** Makes the tab bar of the knowledge pages, for {@code knowledge/Tabs :: tabs}. */
@ApplicationScoped
public class KnowledgeTabs {

    /** One place to go. @param count of what waits there for a decision; 0 for nothing */
    public record Tab(String key, String url, boolean here, int count) {}

    private final Gaps gaps;
    private final KnowledgeReview review;
    private final Here here;
    private final Clock clock;

    @Inject
    public KnowledgeTabs(Gaps gaps, KnowledgeReview review, Here here, Clock clock) {
        this.gaps = gaps;
        this.review = review;
        this.here = here;
        this.clock = clock;
    }

    List<Tab> at(KnowledgePlace current) {
        Addresses addresses = Addresses.of(here.tenant());
        return Arrays.stream(KnowledgePlace.values())
                .map(place ->
                        new Tab("replies.tabs." + place.name(), place.url(addresses), place == current, count(place)))
                .toList();
    }

    private int count(KnowledgePlace place) {
        TenantId tenant = here.tenantId();
        return switch (place) {
            case REVIEW ->
                review.contradictions(tenant).size()
                        + review.endings(tenant, clock.instant()).size();
            case GAPS -> gaps.count(tenant);
            case DOCUMENTS, REPLIES, WEBSITES, MARKETS -> 0;
        };
    }
}
