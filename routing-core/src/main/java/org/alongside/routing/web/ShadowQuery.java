package org.alongside.routing.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.alongside.routing.Autonomy;
import org.alongside.routing.DraftVerdict;
import org.alongside.routing.Shadow;

/** What is to be seen of the drafts; what makes no sense is as if it were not there. */
public class ShadowQuery {

    @QueryParam("intent")
    @DefaultValue("")
    private String intent = "";

    @QueryParam("verdict")
    @DefaultValue("")
    private String verdict = "";

    @QueryParam("mode")
    @DefaultValue("")
    private String mode = "";

    @QueryParam("after")
    @DefaultValue("")
    private String after = "";

    Shadow.Filter filter() {
        return new Shadow.Filter(intent, constant(DraftVerdict.values(), verdict), constant(Autonomy.values(), mode));
    }

    Optional<UUID> after() {
        try {
            return after.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(after));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    String next(UUID last) {
        return "?intent=" + url(intent) + "&verdict=" + url(verdict) + "&mode=" + url(mode) + "&after=" + last;
    }

    String intent() {
        return intent;
    }

    String verdict() {
        return verdict;
    }

    String mode() {
        return mode;
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
