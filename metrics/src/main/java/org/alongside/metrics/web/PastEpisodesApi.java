package org.alongside.metrics.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.metrics.Dimension;
import org.alongside.metrics.PastEpisodes;
import org.alongside.metrics.Segment;
import org.alongside.metrics.StopLossRule;
import org.alongside.metrics.StopLossRule.Action;
import org.alongside.metrics.StopLossRule.Limit;
import org.alongside.metrics.StopLossRule.Scope;
import org.alongside.metrics.StopLossRule.Side;
import org.alongside.routing.Autonomy;
import org.alongside.shared.RefusedException;
import org.alongside.tenant.Here;
import org.alongside.tenant.Needs;
import org.alongside.tenant.Role;
import org.jspecify.annotations.Nullable;

/** Keeping what a rule did in an imported history, for programs that bring one along. */
@Path("/api/{tenant}/stop-loss/past-episodes")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Role.ADMIN)
@ApplicationScoped
public class PastEpisodesApi {

    /**
     * @param limit with {@code baselineDays} the change that is allowed; 0..1
     * @param watched values by dimension, such as {@code CASE_TYPE}
     * @param before autonomy by intent, as it was
     */
    public record PastJson(
            @Nullable String name,
            @Nullable String measure,
            @Nullable String side,
            @Nullable Double limit,
            @Nullable Integer baselineDays,
            @Nullable Map<String, String> watched,
            @Nullable Integer windowDays,
            @Nullable Integer leastCases,
            @Nullable Double confidence,
            @Nullable String action,
            @Nullable String from,
            @Nullable String to,
            @Nullable Map<String, String> before,
            @Nullable Integer heldHours,
            @Nullable String releasedBy,
            @Nullable String reason,
            @Nullable String evidence) {}

    /** @param episode empty when the rule would not have tripped */
    public record KeptJson(boolean tripped, String episode, String at) {}

    private final PastEpisodes episodes;
    private final Here here;

    @Inject
    public PastEpisodesApi(PastEpisodes episodes, Here here) {
        this.episodes = episodes;
        this.here = here;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public KeptJson keep(PastJson sent) {
        return episodes.keep(here.tenantId(), past(sent), here.member().username())
                .map(kept -> new KeptJson(
                        true, kept.id().toString(), kept.trippedAt().toString()))
                .orElse(new KeptJson(false, "", ""));
    }

    private static PastEpisodes.Past past(PastJson sent) {
        try {
            Map<String, Autonomy> before = new TreeMap<>();
            given(sent.before(), Map.<String, String>of())
                    .forEach((intent, level) -> before.put(intent, Autonomy.valueOf(level)));
            return new PastEpisodes.Past(
                    rule(sent),
                    LocalDate.parse(given(sent.from(), "")),
                    LocalDate.parse(given(sent.to(), "")),
                    before,
                    Duration.ofHours(given(sent.heldHours(), 24)),
                    given(sent.releasedBy(), ""),
                    given(sent.reason(), ""),
                    given(sent.evidence(), ""));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new RefusedException("stoploss.fault.json", String.valueOf(malformed.getMessage()));
        }
    }

    private static StopLossRule rule(PastJson sent) {
        Map<Dimension, String> watched = new EnumMap<>(Dimension.class);
        given(sent.watched(), Map.<String, String>of())
                .forEach((dimension, value) -> watched.put(Dimension.valueOf(dimension), value));
        String name = given(sent.name(), "");
        return new StopLossRule(
                UUID.nameUUIDFromBytes(("past-rule/" + name).getBytes(StandardCharsets.UTF_8)),
                name,
                given(sent.measure(), ""),
                new Limit(
                        Side.valueOf(given(sent.side(), "BELOW")),
                        given(sent.limit(), 0.0),
                        1,
                        given(sent.baselineDays(), 0)),
                new Segment(watched),
                given(sent.windowDays(), 28),
                given(sent.leastCases(), 30),
                given(sent.confidence(), 0.99),
                Action.valueOf(given(sent.action(), "TO_ASSIST")),
                Scope.ALL,
                false,
                true);
    }

    private static <T> T given(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}
