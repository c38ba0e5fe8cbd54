package org.alongside.knowledge.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Embeddings;
import org.alongside.knowledge.KnowledgeBase;
import org.alongside.knowledge.Question;
import org.alongside.tenant.Here;

/** Trying a question, as members see it: what is for agents only is found too, and marked. */
@ApplicationScoped
@Path("/{tenant}/knowledge/search")
@Produces(MediaType.TEXT_HTML)
public class SearchPages {

    private static final int HITS = 8;
    private static final int LONGEST_QUESTION = 1_000;

    private final KnowledgeBase knowledge;
    private final Embeddings embeddings;
    private final Here here;

    @Inject
    public SearchPages(KnowledgeBase knowledge, Embeddings embeddings, Here here) {
        this.knowledge = knowledge;
        this.embeddings = embeddings;
        this.here = here;
    }

    @GET
    public SearchPage search(
            @QueryParam("q") @DefaultValue("") String text, @QueryParam("language") @DefaultValue("") String language) {
        Addresses addresses = Addresses.of(here.tenant());
        String question =
                text.substring(0, Math.min(text.length(), LONGEST_QUESTION)).strip();
        return new SearchPage(
                addresses.home(),
                addresses.search(),
                question,
                language,
                here.tenant().languages(),
                question.isEmpty() ? List.of() : hits(question, language, addresses));
    }

    private List<SearchPage.Hit> hits(String question, String language, Addresses addresses) {
        float[] vector = embeddings.dimensions() > 0 ? embeddings.embed(question) : new float[0];
        List<String> languages = language.isEmpty() ? List.of() : List.of(language);
        return knowledge
                .search(here.tenantId(), new Question(question, vector, languages, Audience.AGENTS_ONLY, HITS))
                .stream()
                .map(passage -> SearchPage.Hit.of(passage, addresses))
                .toList();
    }
}
