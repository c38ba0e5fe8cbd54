package org.alongside.launch.demo;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings the demo lender's last year in, through the public history import, and what its stop-loss did then. Runs
 * beside everything else; what is there is left as it is.
 */
public final class DemoHistory {

    private static final String BUSINESS = "/api/marlow/";
    private static final String ADMIN = "maya.lin";
    private static final int AT_ONCE = 400;
    private static final int LOOKS = 120;

    private final Caller admin;
    private final LocalDate today;
    private final Duration rest;
    private final Consumer<String> progress;

    /** @param rest between two looks while the facts are counted */
    public DemoHistory(Target target, LocalDate today, Duration rest, Consumer<String> progress) {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        this.admin = new Caller(http, target.address(), new Token(http, target, ADMIN));
        this.today = today;
        this.rest = rest;
        this.progress = progress;
    }

    /** @throws LoadFailure if a call fails */
    public void load() {
        LocalDate last = today.minusDays(1);
        List<String> lines = DemoYear.ending(last);
        if (imported() < lines.size()) {
            progress.accept(
                    "Marlow Pay: bringing in its last year (" + lines.size() + " conversations), in the background");
            for (int from = 0; from < lines.size(); from += AT_ONCE) {
                admin.postLines(BUSINESS + "history", lines.subList(from, Math.min(lines.size(), from + AT_ONCE)));
            }
        }
        for (int look = 0; look < LOOKS && !kept(last); look++) {
            pause();
        }
        progress.accept("Marlow Pay: its last year is there, with what its stop-loss did");
    }

    private long imported() {
        return Long.parseLong(
                JsonText.member(admin.get(BUSINESS + "history"), "imported").orElse("0"));
    }

    /** The brake of that year, as soon as the facts are counted that it rests on; once. */
    private boolean kept(LocalDate last) {
        String answer = admin.answer(BUSINESS + "stop-loss/past-episodes", episode(last));
        return JsonText.member(answer, "tripped").orElse("").equals("true");
    }

    private static String episode(LocalDate last) {
        return """
                {"name":"Disputes with the assistant","measure":"RESOLUTION","side":"BELOW","limit":0.72,
                 "watched":{"CASE_TYPE":"disputes","HANDLER":"ASSISTANT"},"windowDays":28,"leastCases":30,
                 "confidence":0.99,"action":"TO_HUMAN","from":"%s","to":"%s",
                 "before":{"unrecognised_charge":"CONTAIN"},"heldHours":504,"releasedBy":"maya.lin",
                 "reason":"Disputes came right with people. They stay with them; the assistant prepares drafts at most.",
                 "evidence":"The weekly samples of three weeks, and every dispute that came back."}
                """.formatted(DemoYear.first(DemoYear.BEGUN, last), DemoYear.first(DemoYear.STOPPED + 1, last));
    }

    private void pause() {
        try {
            Thread.sleep(rest.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LoadFailure("Interrupted", interrupted);
        }
    }
}
