package org.alongside.inbox.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alongside.inbox.security.Program;
import org.alongside.routing.Inbound;
import org.alongside.routing.InboundMessage;
import org.alongside.routing.Origin;
import org.alongside.routing.Receipt;
import org.alongside.shared.RefusedException;
import org.alongside.tenant.ApiAnswers;
import org.alongside.tenant.ApiAnswers.Answer;
import org.alongside.tenant.ApiScope;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Here;
import org.alongside.tenant.Inbox;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.NeedsScope;
import org.jspecify.annotations.Nullable;

/** What a contact writes, brought by a program through an inbox of kind API. */
@Path("/api/{tenant}/v1/messages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@NeedsScope(ApiScope.WRITE)
@ApplicationScoped
public class InboundApi {

    private static final int LONGEST_ID = 128;

    /**
     * A contact's message.
     *
     * @param id the program's own: the same again is the same message
     * @param contact one of its keys is enough
     * @param language ISO 639-1, or null
     */
    public record Wrote(
            @Nullable String inbox,
            @Nullable String id,
            @Nullable Who contact,
            @Nullable String text,
            @Nullable String language) {}

    /** @param externalId the business's own id of the contact */
    public record Who(
            @Nullable String externalId,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String name) {}

    /** @param event id of the message as it was stored */
    public record Taken(String event, boolean duplicate) {}

    private final Inbound inbound;
    private final Inboxes inboxes;
    private final ApiAnswers answers;
    private final Program program;
    private final Here here;
    private final Clock clock;

    @Inject
    public InboundApi(Inbound inbound, Inboxes inboxes, ApiAnswers answers, Program program, Here here, Clock clock) {
        this.inbound = inbound;
        this.inboxes = inboxes;
        this.answers = answers;
        this.program = program;
        this.here = here;
        this.clock = clock;
    }

    @POST
    public Response write(Wrote wrote) {
        String id = Optional.ofNullable(wrote.id())
                .filter(own -> !own.isBlank() && own.length() <= LONGEST_ID)
                .orElseThrow(() -> new RefusedException("thread.api.id", LONGEST_ID));
        InboxId inbox = inbox(wrote.inbox());
        unlessAnother(inbox + ":" + id, OnceOnly.fingerprint(wrote.toString()));
        InboundMessage message = new InboundMessage(
                inbox,
                ContactKeys.of(wrote.contact()),
                "api:" + id,
                Optional.ofNullable(wrote.text()).orElse(""),
                Optional.ofNullable(wrote.language()).orElse(""),
                clock.instant(),
                new Origin(ContactKeys.name(wrote.contact()), id, "", List.of()));
        Receipt receipt = inbound.receive(here.tenantId(), message);
        return Response.accepted(new Taken(receipt.event().toString(), receipt.duplicate()))
                .build();
    }

    /** The same id with other words is a mistake, and must not vanish as if it were the same message. */
    private void unlessAnother(String request, String fingerprint) {
        Answer answer = new Answer(fingerprint, 202, "");
        boolean known = !answers.keep(here.tenantId(), program.key().id(), request, answer);
        if (known
                && answers.known(here.tenantId(), program.key().id(), request)
                        .filter(before -> !before.fingerprint().equals(fingerprint))
                        .isPresent()) {
            throw new ClientErrorException(Response.Status.CONFLICT);
        }
    }

    private InboxId inbox(@Nullable String id) {
        List<Inbox> all = inboxes.all(here.tenantId());
        return all.stream()
                .filter(inbox -> inbox.channel() == ChannelKind.API)
                .filter(inbox -> inbox.id().toString().equals(id))
                .map(Inbox::id)
                .findFirst()
                .orElseThrow(() -> new RefusedException("thread.api.inbox"));
    }
}
