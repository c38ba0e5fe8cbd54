package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.metrics.Sample;
import org.alongside.metrics.SampleCase;
import org.alongside.metrics.SampleCase.Reading;
import org.alongside.metrics.SampleCase.Verdict;
import org.alongside.metrics.Samples;
import org.alongside.metrics.web.SampleCasePage.Typed;
import org.alongside.routing.Conversations;
import org.alongside.shared.Ids;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** Reading a sample, case by case. */
@ApplicationScoped
@Path("/{tenant}/sample/weeks/{sample}")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class SampleCasePages {

    private static final int UNPROCESSABLE = 422;

    private final Samples samples;
    private final Conversations conversations;
    private final SegmentNames names;
    private final Here here;

    @Inject
    public SampleCasePages(Samples samples, Conversations conversations, SegmentNames names, Here here) {
        this.samples = samples;
        this.conversations = conversations;
        this.names = names;
        this.here = here;
    }

    /** To the next case that the person has not read, or to the first. */
    @GET
    public Response next(@PathParam("sample") String id) {
        return Redirect.to(next(samples.byId(here.tenantId(), Ids.parse(id))));
    }

    @GET
    @Path("/{conversation}")
    public SampleCasePage read(@PathParam("sample") String id, @PathParam("conversation") String conversation) {
        Sample sample = samples.byId(here.tenantId(), Ids.parse(id));
        SampleCase found = found(sample, conversation);
        Reading mine = found.by(here.member().username()).orElse(null);
        Typed typed = mine == null
                ? new Typed(List.of(), "")
                : new Typed(mine.faults().stream().map(Enum::name).toList(), mine.note());
        return page(sample, found, mine, typed, null);
    }

    @POST
    @Path("/{conversation}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response verdict(
            @PathParam("sample") String id,
            @PathParam("conversation") String conversation,
            MultivaluedMap<String, String> sent) {
        Sample sample = samples.byId(here.tenantId(), Ids.parse(id));
        SampleCase found = found(sample, conversation);
        Typed typed = new Typed(
                sent.getOrDefault("fault", List.of()),
                Objects.requireNonNullElse(sent.getFirst("note"), "").strip());
        try {
            boolean stopped = samples.read(
                    here.tenantId(),
                    sample.id(),
                    found.conversation(),
                    constant(Verdict.class, Objects.requireNonNullElse(sent.getFirst("verdict"), "")),
                    typed.faults().stream()
                            .map(each -> constant(SampleCase.Fault.class, each))
                            .toList(),
                    typed.note(),
                    here.member().username());
            Sample now = samples.byId(here.tenantId(), sample.id());
            return Redirect.to(unread(now).isEmpty() ? base() : next(now), stopped ? "sample.stopped" : "sample.read");
        } catch (RefusedException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(sample, found, null, typed, Fault.of(refused)))
                    .build();
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException none) {
            throw new RefusedException("sample.fault.verdict");
        }
    }

    private static SampleCase found(Sample sample, String conversation) {
        return sample.cases().stream()
                .filter(each -> each.conversation().value().equals(Ids.parse(conversation)))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private SampleCasePage page(
            Sample sample, SampleCase found, @Nullable Reading mine, Typed typed, @Nullable Fault fault) {
        Map<String, String> known = names.all(here.tenantId(), here.tenant().language());
        String username = here.member().username();
        boolean reader = username.equals(sample.reader()) || username.equals(sample.second()) && found.readTwice();
        return new SampleCasePage(
                sample,
                found,
                known.getOrDefault(found.intent(), found.intent()),
                sample.cases().stream()
                        .map(each -> new SampleCasePage.Row(
                                each,
                                known.getOrDefault(each.intent(), each.intent()),
                                url(sample, each),
                                each.equals(found),
                                each.by(username).isPresent()))
                        .toList(),
                conversations.byId(here.tenantId(), found.conversation()),
                mine,
                typed,
                fault,
                reader ? url(sample, found) : "",
                "/" + here.tenant().slug() + "/inbox/" + found.conversation() + "?box=CLOSED",
                base());
    }

    private List<SampleCase> unread(Sample sample) {
        String username = here.member().username();
        boolean second = username.equals(sample.second());
        return sample.cases().stream()
                .filter(each -> !second || each.readTwice())
                .filter(each -> each.by(username).isEmpty())
                .toList();
    }

    private String next(Sample sample) {
        List<SampleCase> unread = unread(sample);
        return url(sample, unread.isEmpty() ? sample.cases().get(0) : unread.get(0));
    }

    private String url(Sample sample, SampleCase each) {
        return base() + "/weeks/" + sample.id() + "/" + each.conversation();
    }

    private String base() {
        return "/" + here.tenant().slug() + "/sample";
    }
}
