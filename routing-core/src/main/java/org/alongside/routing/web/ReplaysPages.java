package org.alongside.routing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Policies;
import org.alongside.routing.Replays;
import org.alongside.routing.Replays.Past;
import org.alongside.routing.web.ReplaysPage.Fault;
import org.alongside.routing.web.ReplaysPage.Form;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.InboxId;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** The list of replays, and how one begins. */
@ApplicationScoped
@Path("/{tenant}/intents/replays")
@Produces(MediaType.TEXT_HTML)
@Needs(Role.SUPERVISOR)
public class ReplaysPages {

    private static final int UNPROCESSABLE = 422;
    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final Form BLANK = new Form(30, "", "");

    private final Replays replays;
    private final Policies policies;
    private final ReplayLayout layout;
    private final Here here;
    private final Clock clock;

    @Inject
    public ReplaysPages(Replays replays, Policies policies, ReplayLayout layout, Here here, Clock clock) {
        this.replays = replays;
        this.policies = policies;
        this.layout = layout;
        this.here = here;
        this.clock = clock;
    }

    @GET
    public ReplaysPage list() {
        return layout.list(BLANK, null, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response past(MultivaluedMap<String, String> sent) {
        Form form = form(sent);
        try {
            Instant now = clock.instant();
            Optional<InboxId> inbox =
                    Optional.of(form.inbox()).filter(id -> !id.isEmpty()).map(InboxId::fromString);
            UUID id = replays.startPast(
                    here.tenantId(),
                    new Past(now.minus(Duration.ofDays(form.days())), now, inbox, form.intent()),
                    here.member().username());
            return Redirect.to(layout.url(id));
        } catch (RefusedException refused) {
            return refused(form, Refusal.of(refused, "days"), List.of());
        }
    }

    private static Form form(MultivaluedMap<String, String> sent) {
        String days = Optional.ofNullable(sent.getFirst("days")).orElse("");
        return new Form(
                ReplaysPage.PERIODS.stream()
                        .filter(period -> days.equals(period.toString()))
                        .findFirst()
                        .orElse(BLANK.days()),
                Optional.ofNullable(sent.getFirst("inbox")).orElse("").strip(),
                Optional.ofNullable(sent.getFirst("intent")).orElse("").strip());
    }

    @POST
    @Path("/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response file(List<EntityPart> parts) {
        Optional<EntityPart> part =
                parts.stream().filter(each -> each.getName().equals("file")).findFirst();
        try {
            byte[] content = part.map(ReplaysPages::read).orElse(new byte[0]);
            if (content.length > MOST_BYTES) {
                throw new RefusedException("routing.replays.fault.tooMany", Replays.MOST_EXAMPLES);
            }
            ExampleFile file =
                    ExampleFile.read(new String(content, StandardCharsets.UTF_8), policies.draft(here.tenantId()));
            if (!file.faults().isEmpty()) {
                return refused(BLANK, null, file.faults());
            }
            String name = part.flatMap(EntityPart::getFileName).orElse("").replaceAll("\\p{Cntrl}|.*[/\\\\]", "");
            String called = name.isBlank() ? "examples.csv" : name.substring(0, Math.min(120, name.length()));
            UUID id = replays.startExamples(
                    here.tenantId(), called, file.examples(), here.member().username());
            return Redirect.to(layout.url(id));
        } catch (RefusedException refused) {
            return refused(BLANK, Refusal.of(refused, "file"), List.of());
        }
    }

    private Response refused(Form form, @Nullable Refusal refusal, List<Fault> faults) {
        return Response.status(UNPROCESSABLE)
                .entity(layout.list(form, refusal, faults))
                .build();
    }

    private static byte[] read(EntityPart part) {
        try (InputStream content = part.getContent()) {
            return content.readNBytes(MOST_BYTES + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
