package org.alongside.stub;

import java.time.Instant;

/** What Telegram tells a bot. */
public final class Updates {

    private Updates() {}

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
