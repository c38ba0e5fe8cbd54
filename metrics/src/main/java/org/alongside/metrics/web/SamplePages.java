package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.alongside.metrics.Sample;
import org.alongside.metrics.SampleCase.Verdict;
import org.alongside.metrics.SampleSettings;
import org.alongside.metrics.Samples;
import org.alongside.metrics.domain.ReaderAgreement;
import org.alongside.metrics.web.SamplePage.SampleForm;
import org.alongside.shared.RefusedException;
import org.alongside.shared.web.Redirect;
import org.alongside.tenant.Here;
import org.alongside.tenant.Member;
import org.alongside.tenant.Members;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** The weekly samples: how far they are read, what they say, and who reads them. */
@ApplicationScoped
@Path("/{tenant}/sample")
@Produces(MediaType.TEXT_HTML)
@Needs({Role.SUPERVISOR, Role.ADMIN})
public class SamplePages {

    private static final int UNPROCESSABLE = 422;
    private static final SampleForm USUAL = new SampleForm("", "", "30", "7");

    private final Samples samples;
    private final Members members;
    private final Here here;
    private final Clock clock;

    @Inject
    public SamplePages(Samples samples, Members members, Here here, Clock clock) {
        this.samples = samples;
        this.members = members;
        this.here = here;
        this.clock = clock;
    }

    @GET
    public SamplePage all() {
        SampleForm form = samples.settings(here.tenantId())
                .map(set -> new SampleForm(
                        set.reader(), set.second(), String.valueOf(set.size()), String.valueOf(set.days())))
                .orElse(USUAL);
        return page(form, null);
    }

    @POST
    @Path("/settings")
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @FormParam("reader") @DefaultValue("") String reader,
            @FormParam("second") @DefaultValue("") String second,
            @FormParam("size") @DefaultValue("") String size,
            @FormParam("days") @DefaultValue("") String days) {
        SampleForm form = new SampleForm(reader, second, size.strip(), days.strip());
        try {
            samples.save(
                    here.tenantId(),
                    new SampleSettings(reader, second, number(form.size(), "size"), number(form.days(), "days")),
                    here.member().username());
            return Redirect.to(base(), "sample.saved");
        } catch (RefusedException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(page(form, Fault.of(refused)))
                    .build();
        }
    }

    private static int number(String text, String field) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw new RefusedException("sample.fault." + field);
        }
    }

    private SamplePage page(SampleForm form, @Nullable Fault fault) {
        List<Sample> newest = samples.newest(here.tenantId());
        long[][] counts = ReaderAgreement.counts(newest);
        List<Member> readers = members.all(here.tenantId()).stream()
                .filter(member -> member.role() != Role.AGENT)
                .toList();
        return new SamplePage(
                new Tabs("/" + here.tenant().slug() + "/", QualityPlace.SAMPLE),
                newest.stream().map(this::week).toList(),
                ReaderAgreement.kappa(counts),
                ReaderAgreement.bounds(counts),
                Arrays.stream(counts).flatMapToLong(Arrays::stream).sum(),
                !newest.isEmpty() && newest.get(0).second().equals(here.member().username()),
                form,
                readers,
                samples.settings(here.tenantId()).isPresent(),
                fault,
                here.member().role() == Role.ADMIN ? base() + "/settings" : "");
    }

    private SamplePage.Week week(Sample sample) {
        Instant now = clock.instant();
        return new SamplePage.Week(
                sample,
                ReaderAgreement.share(sample, Verdict.CONTINUE),
                ReaderAgreement.share(sample, Verdict.ADJUST),
                ReaderAgreement.share(sample, Verdict.STOP),
                sample.overdue(now),
                base() + "/weeks/" + sample.id());
    }

    private String base() {
        return "/" + here.tenant().slug() + "/sample";
    }
}
