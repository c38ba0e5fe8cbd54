package org.alongside.inbox.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.alongside.routing.AgentDesk;
import org.alongside.routing.ConversationId;
import org.alongside.routing.Outcome;
import org.alongside.shared.RefusedException;
import org.alongside.tenant.Here;
import org.alongside.tenant.Member;
import org.alongside.tenant.MemberId;
import org.alongside.tenant.Members;
import org.jspecify.annotations.Nullable;

/** What agents do by programs: as on their page, with the same rules of who may speak. */
@ApplicationScoped
class AgentCalls {

    private final AgentDesk desk;
    private final Members members;
    private final OnceOnly once;
    private final Here here;

    @Inject
    AgentCalls(AgentDesk desk, Members members, OnceOnly once, Here here) {
        this.desk = desk;
        this.members = members;
        this.once = once;
        this.here = here;
    }

    Response reply(ConversationId id, @Nullable String request, ConversationsApi.Reply reply) {
        MemberId agent = agent(reply.agent());
        String text = reply.text() == null ? "" : reply.text();
        return once.run(here.tenantId(), request, "reply " + id + reply, () -> {
            if (reply.note()) {
                desk.note(here.tenantId(), id, agent, text, List.of());
            } else {
                desk.reply(here.tenantId(), id, agent, text, Optional.empty(), List.of());
            }
        });
    }

    Response close(ConversationId id, @Nullable String request, ConversationsApi.Closing closing, Outcome outcome) {
        MemberId agent = agent(closing.agent());
        return once.run(
                here.tenantId(),
                request,
                "close " + id + closing,
                () -> desk.resolve(here.tenantId(), id, agent, outcome));
    }

    private MemberId agent(@Nullable String username) {
        return Optional.ofNullable(username)
                .flatMap(name -> members.byUsername(here.tenantId(), name))
                .map(Member::id)
                .orElseThrow(() -> new RefusedException("thread.api.agent"));
    }
}
