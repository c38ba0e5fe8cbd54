package org.alongside.routing.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.alongside.routing.ConversationId;
import org.alongside.routing.DecisionLog.Filter;
import org.alongside.routing.DecisionLog.Key;
import org.alongside.routing.IntentTier;
import org.alongside.routing.RoutingDecision.Kind;

/** Which decisions are to be seen; what makes no sense is as if it were not there. */
public class DecisionQuery {

    @QueryParam("intent")
    @DefaultValue("")
    private String intent = "";

    @QueryParam("tier")
    @DefaultValue("")
    private String tier = "";

    @QueryParam("rule")
    @DefaultValue("")
    private String rule = "";

    @QueryParam("kind")
    @DefaultValue("")
    private String kind = "";

    @QueryParam("policy")
    @DefaultValue("")
    private String policy = "";

    @QueryParam("from")
    @DefaultValue("")
    private String from = "";

    @QueryParam("until")
    @DefaultValue("")
    private String until = "";

    @QueryParam("after")
    @DefaultValue("")
    private String after = "";

    /** @param zone of the business: a day is its day; the last one is included */
    Filter filter(ZoneId zone) {
        return new Filter(
                intent,
                constant(IntentTier.values(), tier),
                rule,
                constant(Kind.values(), kind),
                policy.matches("\\d{1,9}") ? Integer.parseInt(policy) : 0,
                day(from).map(first -> start(first, zone)),
                day(until).map(last -> start(last.plusDays(1), zone)));
    }

    /** Written as {@code conversation:sequence}. */
    Optional<Key> after() {
        String[] parts = after.split(":", 2);
        try {
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new Key(ConversationId.fromString(parts[0]), Long.parseLong(parts[1])));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The form as it was sent. */
    DecisionsPage.Form form() {
        return new DecisionsPage.Form(intent, tier, rule, kind, policy, from, until);
    }

    /** The same question as an address, without the page. */
    String same() {
        return "?intent=" + url(intent) + "&tier=" + url(tier) + "&rule=" + url(rule) + "&kind=" + url(kind)
                + "&policy=" + url(policy) + "&from=" + url(from) + "&until=" + url(until);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
