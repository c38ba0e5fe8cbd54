package org.alongside.metrics.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.metrics.Sample;
import org.alongside.metrics.SampleCase;
import org.alongside.metrics.SampleCase.Fault;
import org.alongside.metrics.SampleCase.Reading;
import org.alongside.metrics.SampleCase.Verdict;
import org.alongside.metrics.SampleSettings;
import org.alongside.metrics.Samples;
import org.alongside.metrics.StopLoss;
import org.alongside.metrics.domain.Drawing;
import org.alongside.metrics.domain.Drawing.Candidate;
import org.alongside.metrics.store.SampleRows;
import org.alongside.routing.ConductEntry;
import org.alongside.routing.ConductLog;
import org.alongside.routing.ConversationId;
import org.alongside.shared.Ids;
import org.alongside.shared.InTenant;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.TenantId;
import org.alongside.tenant.Members;
import org.alongside.tenant.Role;

@InTenant
@ApplicationScoped
class KeepingSamples implements Samples {

    private static final int WEEK = 6;

    private final SampleRows rows;
    private final StopLoss stopLoss;
    private final Members members;
    private final ConductLog conduct;
    private final Ids ids;
    private final Clock clock;

    @Inject
    KeepingSamples(SampleRows rows, StopLoss stopLoss, Members members, ConductLog conduct, Ids ids, Clock clock) {
        this.rows = rows;
        this.stopLoss = stopLoss;
        this.members = members;
        this.conduct = conduct;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<SampleSettings> settings(TenantId tenant) {
        return rows.settings();
    }

    @Override
    public void save(TenantId tenant, SampleSettings settings, String by) {
        require(mayRead(tenant, settings.reader()), "reader");
        require(settings.second().isEmpty() || mayRead(tenant, settings.second()), "second");
        require(!settings.second().equals(settings.reader()), "same");
        require(settings.size() >= 5 && settings.size() <= 200, "size");
        require(settings.days() >= 1 && settings.days() <= 14, "days");
        rows.save(settings);
        append(
                tenant,
                "sample-settings-saved",
                Map.of(
                        "reader", settings.reader(),
                        "second", settings.second(),
                        "size", Integer.toString(settings.size()),
                        "by", by));
    }

    private boolean mayRead(TenantId tenant, String username) {
        return members.byUsername(tenant, username)
                .filter(member -> member.role() != Role.AGENT)
                .isPresent();
    }

    @Override
    public Optional<UUID> draw(TenantId tenant, LocalDate week, long seed) {
        Optional<SampleSettings> settings = rows.settings();
        if (settings.isEmpty() || rows.drawn(week)) {
            return Optional.empty();
        }
        List<Candidate> candidates = rows.candidates(week, week.plusDays(WEEK));
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Sample sample = new Sample(
                ids.next(),
                week,
                candidates.size(),
                settings.get().reader(),
                settings.get().second(),
                now,
                now.plus(Duration.ofDays(settings.get().days())),
                Drawing.draw(candidates, settings.get().size(), new SplittableRandom(seed)));
        return rows.add(sample, seed) ? Optional.of(sample.id()) : Optional.empty();
    }

    @Override
    public List<Sample> newest(TenantId tenant) {
        return rows.newest();
    }

    @Override
    public Sample byId(TenantId tenant, UUID sample) {
        return rows.byId(sample).orElseThrow(NotFoundException::new);
    }

    @Override
    public boolean read(
            TenantId tenant,
            UUID id,
            ConversationId conversation,
            Verdict verdict,
            List<Fault> faults,
            String note,
            String by) {
        Sample sample = byId(tenant, id);
        SampleCase found = sample.cases().stream()
                .filter(each -> each.conversation().equals(conversation))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        boolean first = by.equals(sample.reader());
        require(first || by.equals(sample.second()) && found.readTwice(), "notreader");
        require(verdict == Verdict.CONTINUE || !faults.isEmpty() || !note.isBlank(), "why");
        rows.save(id, conversation, new Reading(by, verdict, faults, note.strip(), clock.instant()));
        String said = faults.stream().map(Enum::name).collect(Collectors.joining(", "));
        append(tenant, "sample-verdict", facts(sample, found, verdict, said, by));
        return first
                && verdict == Verdict.STOP
                && stopLoss.stop(tenant, found.intent(), note.isBlank() ? said : note.strip(), by)
                        .isPresent();
    }

    private static Map<String, String> facts(
            Sample sample, SampleCase found, Verdict verdict, String faults, String by) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("sample", sample.id().toString());
        facts.put("week", sample.week().toString());
        facts.put("conversation", found.conversation().toString());
        facts.put("intent", found.intent());
        facts.put("verdict", verdict.name());
        facts.put("faults", faults);
        facts.put("by", by);
        return facts;
    }

    private void append(TenantId tenant, String kind, Map<String, String> facts) {
        conduct.append(tenant, List.of(new ConductEntry(kind, Optional.empty(), Optional.empty(), facts, Map.of())));
    }

    private static void require(boolean right, String field) {
        if (!right) {
            throw new RefusedException("sample.fault." + field);
        }
    }
}
