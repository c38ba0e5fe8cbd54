package org.alongside.inbox.channel.whatsapp;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.alongside.routing.Handover;

/** What Meta's error codes mean to whoever has to do something about them. */
final class WhatsAppProblems {

    static final String TOKEN = "channels.WHATSAPP.problem.token";
    static final String WINDOW = "channels.WHATSAPP.problem.window";

    private static final String PREFIX = "channels.WHATSAPP.problem.";
    private static final Map<Long, String> NAMES = Map.ofEntries(
            Map.entry(0L, "other"),
            Map.entry(190L, "token"),
            Map.entry(10L, "permission"),
            Map.entry(200L, "permission"),
            Map.entry(368L, "blocked"),
            Map.entry(131031L, "blocked"),
            Map.entry(131042L, "payment"),
            Map.entry(131045L, "registration"),
            Map.entry(133010L, "registration"),
            Map.entry(131026L, "undeliverable"),
            Map.entry(131021L, "undeliverable"),
            Map.entry(131049L, "undeliverable"),
            Map.entry(131047L, "window"),
            Map.entry(470L, "window"),
            Map.entry(131048L, "spam"),
            Map.entry(131051L, "type"),
            Map.entry(131052L, "media"),
            Map.entry(131053L, "media"),
            Map.entry(130472L, "experiment"),
            Map.entry(131056L, "rate"),
            Map.entry(130429L, "rate"),
            Map.entry(80007L, "rate"),
            Map.entry(4L, "rate"));

    private static final long PAIR = 131056;
    private static final Set<Long> FULL = Set.of(130429L, 80007L, 4L);
    /** Meta is ill for the moment. */
    private static final Set<Long> ILL = Set.of(1L, 2L, 131000L, 131016L, 131057L, 133004L);

    private static final Duration PAIR_PAUSE = Duration.ofSeconds(6);
    private static final int LONGEST_PAUSE_STEP = 6;
    private static final long TEMPLATES_FROM = 132000;
    private static final long TEMPLATES_TO = 132999;
    private static final int TOO_MANY = 429;
    private static final int UNAUTHORIZED = 401;

    private WhatsAppProblems() {}

    /** Key of the text that says what an agent can do. */
    static String text(long code) {
        if (code >= TEMPLATES_FROM && code <= TEMPLATES_TO) {
            return PREFIX + "template";
        }
        return PREFIX + (ILL.contains(code) ? "ill" : NAMES.getOrDefault(code, "other"));
    }

    /** How a refused handing over goes on. @param attempt from 1 */
    static Handover handover(Graph.Reply reply, int attempt) {
        long code = reply.code();
        if (code == PAIR) {
            return Handover.later(PAIR_PAUSE.multipliedBy(attempt), text(code));
        }
        if (FULL.contains(code) || reply.answer().status() == TOO_MANY) {
            return Handover.later(longer(attempt), PREFIX + "rate");
        }
        if (ILL.contains(code)) {
            return Handover.later(longer(attempt), text(code));
        }
        if (reply.answer().status() == UNAUTHORIZED && code == 0) {
            return Handover.refused(TOKEN);
        }
        // Without Meta's own words a fault may be that of somebody in between, after Meta took it.
        boolean silent = reply.answer().status() >= 500 && !reply.body().has("error");
        return silent ? Handover.UNKNOWN : Handover.refused(text(code));
    }

    /** 2, 4, 8 … 64 seconds. */
    static Duration longer(int attempt) {
        return Duration.ofSeconds(1L << Math.min(attempt, LONGEST_PAUSE_STEP));
    }
}
