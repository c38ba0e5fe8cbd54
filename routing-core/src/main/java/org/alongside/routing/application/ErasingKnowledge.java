package org.alongside.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.knowledge.KnowledgeFeedback;
import org.alongside.knowledge.Markets;
import org.alongside.routing.ContactTraces;
import org.alongside.routing.ConversationId;
import org.alongside.shared.TenantId;

/** What the knowledge keeps of people: questions that it did not answer, and in which market somebody is. */
@ApplicationScoped
class ErasingKnowledge implements ContactTraces {

    private final KnowledgeFeedback feedback;
    private final Markets markets;

    @Inject
    ErasingKnowledge(KnowledgeFeedback feedback, Markets markets) {
        this.feedback = feedback;
        this.markets = markets;
    }

    @Override
    public Map<String, Long> held(TenantId tenant, Person person) {
        long questions = feedback.questions(tenant, conversations(person));
        return questions == 0 ? Map.of() : Map.of("questions", questions);
    }

    @Override
    public void erase(TenantId tenant, Person person) {
        feedback.erase(tenant, conversations(person));
        person.contacts().forEach(contact -> markets.contact(tenant, contact.value(), ""));
    }

    private static List<UUID> conversations(Person person) {
        return person.conversations().stream().map(ConversationId::value).toList();
    }
}
