package org.alongside.inbox.shell;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The texts of all modules. The first segment of a key names its file: {@code knowledge.source.added} stands in
 * {@code messages/knowledge.properties}, and in its {@code _es} and {@code _pt}. An apostrophe is an apostrophe.
 */
@ApplicationScoped
public class Texts {

    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+");
    private static final ResourceBundle.Control NO_GUESSES =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<String, Optional<ResourceBundle>> bundles = new ConcurrentHashMap<>();

    public boolean has(String key) {
        return find(Locale.ENGLISH, key).isPresent();
    }

    /** The text in that language, or the key itself where there is none (a test keeps that from happening). */
    public String text(Locale locale, String key, List<?> arguments) {
        return find(locale, key)
                .map(pattern -> arguments.isEmpty() ? pattern : format(locale, pattern, arguments))
                .orElse(key);
    }

    Optional<String> find(Locale locale, String key) {
        if (!KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        return bundle(locale, key.substring(0, key.indexOf('.')))
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key));
    }

    private Optional<ResourceBundle> bundle(Locale locale, String prefix) {
        return bundles.computeIfAbsent(prefix + "_" + locale.getLanguage(), any -> load(locale, prefix));
    }

    private static Optional<ResourceBundle> load(Locale locale, String prefix) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Locale language = Locale.forLanguageTag(locale.getLanguage());
            return Optional.of(ResourceBundle.getBundle("messages/" + prefix, language, loader, NO_GUESSES));
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }

    private static String format(Locale locale, String pattern, List<?> arguments) {
        return new MessageFormat(pattern.replace("'", "''"), locale).format(arguments.toArray());
    }
}
