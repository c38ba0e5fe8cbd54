package org.alongside.routing.application;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The platform's own sentences, in the language of whoever reads them; English for one that we do not have. */
final class Words {

    // Not the machine's own language when the contact's is missing.
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Words() {}

    static String in(String language, String key, Object... values) {
        Locale locale = locale(language);
        String bundle = "messages/" + key.substring(0, key.indexOf('.'));
        String pattern = ResourceBundle.getBundle(bundle, locale, Words.class.getClassLoader(), NO_FALLBACK)
                .getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** When a person will answer, by the clock of the business. */
    static String promise(String language, Optional<Instant> promised, ZoneId zone, Instant now) {
        if (promised.isEmpty()) {
            return in(language, "routing.contact.promise-open");
        }
        ZonedDateTime moment = promised.get().atZone(zone);
        if (moment.toLocalDate().equals(now.atZone(zone).toLocalDate())) {
            return in(language, "routing.contact.promise-time", TIME.format(moment));
        }
        String day = DateTimeFormatter.ofPattern("EEEE", locale(language)).format(moment);
        return in(language, "routing.contact.promise-day", day, TIME.format(moment));
    }

    private static Locale locale(String language) {
        return Locale.forLanguageTag(language.isEmpty() ? "en" : language);
    }
}
