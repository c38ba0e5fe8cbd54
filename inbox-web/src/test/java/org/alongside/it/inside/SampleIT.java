package org.alongside.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.it.Eventually;
import org.alongside.metrics.Sample;
import org.alongside.metrics.SampleCase;
import org.alongside.metrics.SampleCase.Fault;
import org.alongside.metrics.SampleCase.Verdict;
import org.alongside.metrics.SampleSettings;
import org.alongside.metrics.Samples;
import org.alongside.metrics.domain.ReaderAgreement;
import org.alongside.routing.History;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.ChannelKind;
import org.alongside.tenant.Inboxes;
import org.alongside.tenant.Members;
import org.alongside.tenant.NewInbox;
import org.alongside.tenant.NewTenant;
import org.alongside.tenant.Role;
import org.alongside.tenant.Tenants;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A week is drawn, read by its reader, read again by the second, and how far both agree is known. */
@ArquillianTest
public class SampleIT {

    private static final int LED = 30;
    private static final int DRAWN = 12;

    @Inject
    private Tenants tenants;

    @Inject
    private Inboxes inboxes;

    @Inject
    private Members members;

    @Inject
    private History history;

    @Inject
    private Samples samples;

    private final LocalDate week = LocalDate.now(ZoneOffset.UTC)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(1);

    private TenantId tenant;

    @BeforeEach
    void aBusinessThatWasBusyLastWeek() {
        String slug = "r" + UUID.randomUUID().toString().substring(0, 13);
        tenant = tenants.create(new NewTenant(slug, "Read", "en", List.of("en"), "UTC", "generic"))
                .id();
        inboxes.connect(
                tenant,
                new NewInbox(
                        "Chat",
                        ChannelKind.WEB_CHAT,
                        List.of("en"),
                        List.of("https://shop.example"),
                        "#123456",
                        "Alma",
                        Map.of("en", "Hello")));
        members.save(tenant, "sam", "Sam Reed", "sam@read.example", Role.SUPERVISOR, List.of("en"));
        members.save(tenant, "ana", "Ana Sol", "ana@read.example", Role.SUPERVISOR, List.of("en"));
        members.save(tenant, "leo", "Leo Paz", "leo@read.example", Role.AGENT, List.of("en"));
        List<String> lines = IntStream.range(0, LED).mapToObj(this::line).toList();
        assertEquals(LED, history.take(tenant, lines, "mia").imported());
    }

    @Test
    void twoReadersReadAndTheirAgreementIsKnown() {
        assertThrows(
                RefusedException.class, () -> samples.save(tenant, new SampleSettings("leo", "", DRAWN, 7), "mia"));
        samples.save(tenant, new SampleSettings("sam", "ana", DRAWN, 7), "mia");
        Eventually.that(
                "the week is drawn",
                () -> samples.draw(tenant, week, 7).isPresent()
                        || !samples.newest(tenant).isEmpty());

        List<SampleCase> twice =
                sample().cases().stream().filter(SampleCase::readTwice).toList();
        sample().cases().forEach(each -> read(each, each.position() == 3 ? Verdict.ADJUST : Verdict.CONTINUE, "sam"));
        twice.forEach(each -> read(each, each.position() == 3 ? Verdict.ADJUST : Verdict.CONTINUE, "ana"));

        assertTrue(sample().complete());
        long[][] counts = ReaderAgreement.counts(samples.newest(tenant));
        assertEquals(twice.size() - 1, counts[Verdict.CONTINUE.ordinal()][Verdict.CONTINUE.ordinal()]);
        assertEquals(1.0, ReaderAgreement.kappa(counts).orElseThrow(), 1e-9);

        read(twice.get(1), Verdict.STOP, "ana");
        double kappa = ReaderAgreement.kappa(ReaderAgreement.counts(samples.newest(tenant)))
                .orElseThrow();
        assertTrue(kappa > 0 && kappa < 1, () -> "kappa " + kappa);
        SampleCase once = sample().cases().stream()
                .filter(each -> !each.readTwice())
                .findFirst()
                .orElseThrow();
        assertThrows(RefusedException.class, () -> read(once, Verdict.CONTINUE, "ana"));
    }

    private void read(SampleCase each, Verdict verdict, String by) {
        List<Fault> faults = verdict == Verdict.CONTINUE ? List.of() : List.of(Fault.INCOMPLETE);
        samples.read(tenant, sample().id(), each.conversation(), verdict, faults, "", by);
    }

    private Sample sample() {
        return samples.newest(tenant).get(0);
    }

    private String line(int number) {
        String at = week.plusDays(number % 7) + "T09:%02d:0".formatted(number);
        return """
                {"id":"p-%d","contact":{"id":"c-%d","name":"Marta"},"language":"en","intent":"card",\
                "caseType":"payments","tier":"A","complexity":"SIMPLE","decision":"CONTAIN",\
                "messages":[{"by":"CONTACT","text":"how do I change the card","at":"%s0Z"},\
                {"by":"ASSISTANT","text":"Open Payments","at":"%s3Z"}],\
                "outcome":"RESOLVED","closedAt":"%s9Z"}""".formatted(number, number, at, at, at);
    }
}
