package org.alongside.inbox.channel.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.inbox.shell.Formats;
import org.alongside.inbox.shell.Texts;
import org.alongside.metrics.Notice;
import org.alongside.metrics.Notice.Kind;
import org.alongside.tenant.Tenant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A notice as a mail: the figures that it rests on, and where the whole story stands. */
@ApplicationScoped
class NoticeLetters {

    private final Texts texts;
    private final String baseUrl;

    @Inject
    NoticeLetters(Texts texts, @ConfigProperty(name = "alongside.base-url") String baseUrl) {
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    Letter of(Tenant business, MailSettings settings, Notice notice, String to, Locale language) {
        String what = what(notice, language);
        return new Letter(
                "<" + UUID.nameUUIDFromBytes((notice.id() + to).getBytes(java.nio.charset.StandardCharsets.UTF_8)) + "@"
                        + domain(settings.address()) + ">",
                settings.address(),
                "Alongside, " + business.name(),
                to,
                List.of(),
                Optional.empty(),
                business.name() + ": " + what,
                Optional.empty(),
                List.of(),
                notice.at(),
                String.join("\n\n", body(business, notice, what, language)),
                text(language, "notices.mail.why"),
                Optional.empty(),
                "",
                "",
                true,
                "system",
                List.of());
    }

    private List<String> body(Tenant business, Notice notice, String what, Locale language) {
        Formats formats = new Formats(language, business.zone(), notice.at());
        List<String> lines = new ArrayList<>(List.of(what));
        if (notice.kind() == Kind.TRIPPED) {
            if (notice.counted().of() > 0) {
                lines.add(text(
                        language,
                        "notices.evidence",
                        formats.percent(notice.counted().share().orElse(0)),
                        formats.number(notice.counted().of()),
                        formats.percent(notice.limit())));
            }
            lines.add(text(language, "notices.intents", notice.intents().size()));
        }
        if (!notice.intents().isEmpty()) {
            lines.add(String.join(", ", notice.intents()));
        }
        if (notice.kind() == Kind.RELEASED) {
            lines.add(text(language, "notices.by", notice.by(), notice.note()));
        }
        lines.add(baseUrl + "/" + business.slug() + "/" + notice.place());
        return lines;
    }

    private String what(Notice notice, Locale language) {
        if (notice.kind() == Kind.UNREAD) {
            return text(
                    language,
                    "notices.UNREAD",
                    notice.name(),
                    notice.counted().did(),
                    notice.counted().of(),
                    notice.by());
        }
        String rule = notice.name().isEmpty() ? text(language, "stoploss.measure." + notice.measure()) : notice.name();
        return text(language, "notices." + notice.kind()) + " " + rule;
    }

    private String text(Locale language, String key, Object... arguments) {
        return texts.text(language, key, List.of(arguments));
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
