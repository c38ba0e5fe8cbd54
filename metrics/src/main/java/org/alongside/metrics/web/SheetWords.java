package org.alongside.metrics.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Texts of this module where no template is at hand: on paper. */
final class SheetWords {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale locale;

    SheetWords(Locale locale) {
        this.locale = locale;
    }

    /** @param key whose first segment names its file */
    String in(String key, Object... values) {
        String bundle = "messages/" + key.substring(0, key.indexOf('.'));
        String pattern = ResourceBundle.getBundle(bundle, locale, SheetWords.class.getClassLoader(), NO_FALLBACK)
                .getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern.replace("'", "''"), locale).format(values);
    }

    String percent(double share) {
        return RuleLine.percent(share) + " %";
    }
}
