package org.alongside.inbox.channel.telegram;

import java.util.List;
import java.util.Optional;
import org.alongside.inbox.channel.JsonView;

/** The file in a message, whatever kind of message it is. */
final class Medias {

    /** With how they are called and what they are, where Telegram does not say. */
    private enum Kind {
        DOCUMENT("document", "file", "application/octet-stream"),
        VOICE("voice", "voice.ogg", "audio/ogg"),
        AUDIO("audio", "audio.mp3", "audio/mpeg"),
        VIDEO("video", "video.mp4", "video/mp4"),
        NOTE("video_note", "video.mp4", "video/mp4"),
        STICKER("sticker", "sticker.webp", "image/webp");

        private final String member;
        private final String name;
        private final String type;

        Kind(String member, String name, String type) {
            this.member = member;
            this.name = name;
            this.type = type;
        }
    }

    private Medias() {}

    static Optional<Update.Media> of(JsonView message) {
        List<JsonView> sizes = message.each("photo");
        if (!sizes.isEmpty()) {
            JsonView largest = sizes.get(sizes.size() - 1);
            return Optional.of(new Update.Media(
                    largest.text("file_id"), "photo.jpg", "image/jpeg", largest.number("file_size", 0)));
        }
        for (Kind kind : Kind.values()) {
            if (message.has(kind.member)) {
                return Optional.of(of(message.in(kind.member), kind));
            }
        }
        return Optional.empty();
    }

    private static Update.Media of(JsonView file, Kind kind) {
        String name = file.text("file_name");
        String type = file.text("mime_type");
        return new Update.Media(
                file.text("file_id"),
                name.isEmpty() ? kind.name : name,
                type.isEmpty() ? kind.type : type,
                file.number("file_size", 0));
    }
}
