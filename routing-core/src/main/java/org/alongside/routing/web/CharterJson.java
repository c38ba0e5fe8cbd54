package org.alongside.routing.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.routing.Charter;
import org.jspecify.annotations.Nullable;

/** A charter as programs send and read it; a range is a list of its two ends, 0 to 1. */
public record CharterJson(
        @Nullable String purpose,
        @Nullable List<OwnerJson> owners,
        @Nullable String authoriser,
        @Nullable String mayReverse,
        @Nullable Map<String, List<Double>> escalation,
        @Nullable List<String> triggers,
        @Nullable Integer reviewEveryDays,
        @Nullable CapacityJson capacity,
        @Nullable RaisingJson raising) {

    public record OwnerJson(
            @Nullable String name,
            @Nullable String username,
            @Nullable String covers) {}

    public record CapacityJson(
            @Nullable Integer agents,
            @Nullable Integer hoursPerDay,
            @Nullable Double conversationsPerAgentHour) {}

    public record RaisingJson(
            @Nullable Boolean secondApprover,
            @Nullable Integer coolDownHours,
            @Nullable Boolean stepByStep) {}

    static CharterJson of(Charter charter) {
        Map<String, List<Double>> ranges = new LinkedHashMap<>();
        charter.escalation().forEach((segment, range) -> ranges.put(segment, List.of(range.low(), range.high())));
        return new CharterJson(
                charter.purpose(),
                charter.owners().stream()
                        .map(owner -> new OwnerJson(owner.name(), owner.username(), owner.covers()))
                        .toList(),
                charter.authoriser(),
                charter.mayReverse(),
                ranges,
                charter.triggers(),
                charter.reviewEveryDays(),
                new CapacityJson(
                        charter.capacity().agents(),
                        charter.capacity().hoursPerDay(),
                        charter.capacity().conversationsPerAgentHour()),
                new RaisingJson(
                        charter.raising().secondApprover(),
                        charter.raising().coolDownHours(),
                        charter.raising().stepByStep()));
    }

    Charter toCharter() {
        return new Charter(
                text(purpose),
                list(owners).stream()
                        .map(owner -> new Charter.CharterOwner(
                                text(owner.name()), text(owner.username()), text(owner.covers())))
                        .toList(),
                text(authoriser),
                text(mayReverse),
                ranges(),
                list(triggers).stream().map(String::strip).toList(),
                reviewEveryDays == null ? 0 : reviewEveryDays,
                capacity == null ? new Charter.Capacity(0, 0, 0) : capacity(capacity),
                raising == null ? Charter.Raising.DEFAULT : raising(raising));
    }

    private static Charter.Raising raising(RaisingJson given) {
        return new Charter.Raising(
                Boolean.TRUE.equals(given.secondApprover()),
                given.coolDownHours() == null ? Charter.Raising.DEFAULT.coolDownHours() : given.coolDownHours(),
                Boolean.TRUE.equals(given.stepByStep()));
    }

    private static Charter.Capacity capacity(CapacityJson given) {
        return new Charter.Capacity(
                given.agents() == null ? 0 : given.agents(),
                given.hoursPerDay() == null ? 0 : given.hoursPerDay(),
                given.conversationsPerAgentHour() == null ? 0 : given.conversationsPerAgentHour());
    }

    private Map<String, Charter.Range> ranges() {
        Map<String, Charter.Range> ranges = new LinkedHashMap<>();
        if (escalation != null) {
            escalation.forEach((segment, ends) -> ranges.put(segment, Ranges.of(segment, ends)));
        }
        return ranges;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static <T> List<T> list(@Nullable List<T> items) {
        return items == null
                ? List.of()
                : items.stream().filter(Objects::nonNull).toList();
    }
}
