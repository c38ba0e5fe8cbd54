package org.alongside.inbox.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a browser remembers for its reader: language and appearance. */
public final class Preferences {

    static final String LANGUAGE = "alongside-language";
    static final String THEME = "alongside-theme";
    static final List<String> THEMES = List.of("light", "dark");

    private Preferences() {}

    /** The reader's language: en, es or pt, with the region that the browser asks for. */
    public static Locale language(HttpServletRequest request) {
        return Languages.choose(cookie(request, LANGUAGE), request.getLocales());
    }

    static Optional<String> theme(HttpServletRequest request) {
        return cookie(request, THEME).filter(THEMES::contains);
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
