package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Gap;
import org.alongside.knowledge.GapDrafts;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.SourceId;
import org.alongside.routing.Answerer.Answer;
import org.alongside.routing.Answerer.Request;
import org.alongside.routing.GuardResult;
import org.alongside.routing.application.ReplyGuards.About;
import org.alongside.shared.TenantId;

/**
 * Has the model of the business write one text out of what several agents answered: it gets their answers as it gets
 * passages, and what it writes is looked at as a reply is. On guarded subjects too: what is drafted here is read, and
 * released, by a person.
 */
@ApplicationScoped
class DraftingGaps implements GapDrafts {

    private static final String RELEASED_BY_PEOPLE = "guarded-subject";
    private static final String BY_MODEL = "model:";

    private final AnsweringByTenant answering;
    private final InstructionsInForce instructions;

    @Inject
    DraftingGaps(AnsweringByTenant answering, InstructionsInForce instructions) {
        this.answering = answering;
        this.instructions = instructions;
    }

    @Override
    public boolean available(TenantId tenant) {
        return answering.hasModel(tenant);
    }

    @Override
    public Optional<String> draft(TenantId tenant, Gap gap, List<String> answers) {
        List<Passage> passages = IntStream.range(0, answers.size())
                .mapToObj(at -> passage(gap, at, answers.get(at)))
                .toList();
        Answer answer = answering.answer(new Request(
                tenant,
                Optional.empty(),
                gap.question(),
                List.of(),
                gap.language(),
                instructions.words(tenant),
                passages,
                Optional.empty()));
        return Optional.of(answer)
                .filter(given -> given.given() && given.source().startsWith(BY_MODEL))
                .filter(given -> stands(tenant, gap, passages, given))
                .map(Answer::text);
    }

    private boolean stands(TenantId tenant, Gap gap, List<Passage> passages, Answer answer) {
        About about = new About(
                gap.language(),
                Optional.empty(),
                List.of(gap.question()),
                passages,
                List.of(),
                instructions.wishes(tenant));
        List<GuardResult> refused = ReplyGuards.examine(about, Optional.of(answer)).stream()
                .filter(result -> !result.passed() && !result.guard().equals(RELEASED_BY_PEOPLE))
                .toList();
        ReplyGuards.log("gap " + gap.id(), refused);
        return refused.isEmpty();
    }

    /** Its ids are of no document. */
    private static Passage passage(Gap gap, int number, String answer) {
        return new Passage(
                new PassageId(new UUID(0, number)),
                new SourceId(new UUID(0, number)),
                gap.question(),
                List.of(gap.question()),
                answer,
                "",
                gap.language(),
                Audience.CUSTOMERS,
                1,
                1);
    }
}
