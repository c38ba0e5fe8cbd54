package org.alongside.stub;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Telegram tells a bot. */
public final class Updates {

    private static final Pattern NUMBER = Pattern.compile("\"update_id\":(\\d+)");

    private Updates() {}

    /**
     * News of one bot, kept until the bot asks for what comes after them: one that dies with them in its hands is told
     * again.
     */
    static final class Waiting {

        private final List<String> waiting = new ArrayList<>();
        private final List<String> told = new ArrayList<>();

        synchronized void add(String update) {
            waiting.add(update);
            notifyAll();
        }

        /** @return a JSON array, empty if nothing came in that time */
        synchronized String after(long offset, Duration patience) {
            told.removeIf(update -> number(update) < offset);
            long end = System.nanoTime() + patience.toNanos();
            while (told.isEmpty() && waiting.isEmpty() && System.nanoTime() < end) {
                try {
                    TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return "[]";
                }
            }
            told.addAll(waiting);
            waiting.clear();
            return "[" + String.join(",", told) + "]";
        }

        private static long number(String update) {
            Matcher number = NUMBER.matcher(update);
            return number.find() ? Long.parseLong(number.group(1)) : 0;
        }
    }

    /** @param content such as {@code "text":"Hello"} */
    public static String message(long update, String chat, String content) {
        return of(update, "message", chat, content);
    }

    public static String text(long update, String chat, String text) {
        return message(update, chat, "\"text\":\"" + text + "\"");
    }

    public static String edited(long update, String chat, String text) {
        return of(update, "edited_message", chat, "\"edit_date\":" + now() + ",\"text\":\"" + text + "\"");
    }

    public static String pressed(long update, String chat, String data, String title) {
        return "{\"update_id\":" + update + ",\"callback_query\":{\"id\":\"call-" + update + "\",\"from\":"
                + from(chat) + ",\"data\":\"" + data + "\",\"message\":{\"message_id\":7,\"chat\":{\"id\":" + chat
                + ",\"type\":\"private\"},\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"" + title
                + "\",\"callback_data\":\"" + data + "\"}]]}}}}";
    }

    public static String addedToGroup(long update, String group) {
        return "{\"update_id\":" + update + ",\"my_chat_member\":{\"chat\":{\"id\":" + group
                + ",\"type\":\"supergroup\"},\"new_chat_member\":{\"status\":\"member\"}}}";
    }

    private static String of(long update, String kind, String chat, String content) {
        return "{\"update_id\":" + update + ",\"" + kind + "\":{\"message_id\":" + update + ",\"date\":" + now()
                + ",\"chat\":{\"id\":" + chat + ",\"type\":\"private\"},\"from\":" + from(chat) + "," + content + "}}";
    }

    private static String from(String chat) {
        return "{\"id\":" + chat + ",\"is_bot\":false,\"first_name\":\"Dana\",\"last_name\":\"Ruiz\","
                + "\"language_code\":\"en-GB\"}";
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
