package org.alongside.inbox.channel.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.tenant.Inbox;

/**
 * How a web chat looks, what it says first and where it may stand, as typed.
 *
 * @param accent {@code #rrggbb}
 * @param sites one a line
 * @param welcome greeting by language, those that are empty too
 */
public record Look(String accent, String sites, Map<String, String> welcome) {

    /** Also of channels that show no colour: it is a mark of the database. */
    static final String ACCENT = "#0f766e";

    static final Look PLAIN = new Look(ACCENT, "", Map.of());

    private static final List<String> LANGUAGES = List.of("en", "es", "pt");
    private static final Pattern ORIGIN =
            Pattern.compile("(?i)(https?://)?([a-z0-9.-]+\\.[a-z0-9-]+|localhost)(:\\d+)?(/.*)?");
    private static final String BELOW_NAME = "welcome.";

    static Look of(MultivaluedMap<String, String> form) {
        Map<String, String> welcome = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> welcome.put(language, text(form, BELOW_NAME + language)));
        String accent = text(form, "accent");
        return new Look(accent.isEmpty() ? ACCENT : accent, text(form, "allowedSites"), welcome);
    }

    static Look of(Inbox inbox) {
        return new Look(inbox.accent(), String.join("\n", inbox.allowedSites()), inbox.welcome());
    }

    /** The greetings of those languages that there are. */
    Map<String, String> greetings(List<String> languages) {
        Map<String, String> greetings = new LinkedHashMap<>(welcome);
        greetings.keySet().retainAll(languages);
        greetings.values().removeIf(String::isBlank);
        return greetings;
    }

    /** What somebody copies from the address bar is as good as the site itself. */
    List<String> origins() {
        return Arrays.stream(sites.split("[\\s,]+"))
                .filter(site -> !site.isEmpty())
                .map(Look::origin)
                .toList();
    }

    private static String origin(String site) {
        Matcher known = ORIGIN.matcher(site);
        if (!known.matches()) {
            return site;
        }
        String scheme = known.group(1) == null ? "https://" : known.group(1);
        return scheme + known.group(2) + (known.group(3) == null ? "" : known.group(3));
    }

    public List<String> languages() {
        return LANGUAGES;
    }

    public String greeting(String language) {
        return welcome.getOrDefault(language, "");
    }

    /** Of the colour with the words on it: white or black, whichever is read more easily. From 4.5 on it is enough. */
    public double words() {
        return Contrast.known(accent) ? Contrast.best(accent) : 0;
    }

    /** Of the colour with a white page. Below 3 its edges are hard to see. */
    public double page() {
        return Contrast.known(accent) ? Contrast.of(accent, "#ffffff") : 0;
    }

    /** The same with a dark page. */
    public double darkPage() {
        return Contrast.known(accent) ? Contrast.of(accent, "#151b21") : 0;
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
