package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.ConversationId;
import org.alongside.routing.ConversationSearch;
import org.alongside.routing.domain.SearchWords;
import org.alongside.routing.store.FindingRows;
import org.alongside.routing.store.FindingRows.Match;
import org.alongside.shared.InTenant;
import org.alongside.shared.TenantId;

@ApplicationScoped
@InTenant
class FindingConversations implements ConversationSearch {

    private final FindingRows rows;
    private final NamingRows naming;

    @Inject
    FindingConversations(FindingRows rows, NamingRows naming) {
        this.rows = rows;
        this.naming = naming;
    }

    @Override
    public List<Found> find(TenantId tenant, Query query, Optional<ConversationId> after, int limit) {
        List<String> words =
                SearchWords.of(query.text()).stream().limit(MOST_WORDS).toList();
        List<Match> matches = words.isEmpty() ? List.of() : rows.find(tenant, words, query, after, limit);
        return matches.stream().map(match -> found(tenant, match, words)).toList();
    }

    private Found found(TenantId tenant, Match match, List<String> words) {
        return new Found(naming.rows(tenant, List.of(match.entry())).get(0), SearchWords.excerpt(match.text(), words));
    }
}
