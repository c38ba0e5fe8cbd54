package org.alongside.inbox.channel.telegram;

import java.time.Duration;
import org.alongside.routing.Handover;

/** What Telegram's errors mean to whoever has to do something about them. */
final class TelegramProblems {

    static final String PREFIX = "channels.TELEGRAM.problem.";
    static final String TOKEN = PREFIX + "token";

    private static final int BAD = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;
    private static final long LONGEST_PAUSE = 300;

    private TelegramProblems() {}

    /** Key of a text for a call that failed as a whole. */
    static String text(BotApi.Reply reply) {
        return switch (reply.code()) {
            case UNAUTHORIZED, NOT_FOUND -> TOKEN;
            case FORBIDDEN -> PREFIX + "blocked";
            case TOO_LARGE -> PREFIX + "file";
            case TOO_MANY -> PREFIX + "rate";
            case BAD -> reply.description().contains("chat not found") ? PREFIX + "blocked" : PREFIX + "other";
            default -> PREFIX + "other";
        };
    }

    /** How a refused handing over goes on. */
    static Handover handover(BotApi.Reply reply) {
        if (reply.code() == TOO_MANY) {
            long pause = reply.body().in("parameters").number("retry_after", 1);
            return Handover.later(Duration.ofSeconds(Math.min(Math.max(pause, 1), LONGEST_PAUSE)), text(reply));
        }
        return reply.code() >= 500 ? Handover.UNKNOWN : Handover.refused(text(reply));
    }
}
