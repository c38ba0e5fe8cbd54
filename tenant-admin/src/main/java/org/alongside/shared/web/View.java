package org.alongside.shared.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a page or partial shows: a record returned by a REST resource and rendered by the template of the same name,
 * {@code templates/<module>/<RecordName>.html}. Full pages are called {@code …Page}, htmx answers {@code …Partial}.
 * URLs that the template uses are part of the record.
 */
public interface View {

    /** The language of the texts when it is not that of whoever asks, as on a customer's page; null otherwise. */
    default @Nullable Locale locale() {
        return null;
    }
}
