package org.alongside.shared.web;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where a form that was accepted leads: a new page by GET, with a sentence that says what happened. */
public final class Redirect {

    /** Holds the message key until the next page shows it. */
    public static final String NOTICE_COOKIE = "alongside-notice";

    private static final int SECONDS_TO_FOLLOW = 60;

    private Redirect() {}

    /** 303 to an address of this server, such as {@code /acme/knowledge}. */
    public static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    /** The same, and the next page says the text of that key (which takes no arguments). */
    public static Response to(String address, String messageKey) {
        NewCookie notice = new NewCookie.Builder(NOTICE_COOKIE)
                .value(messageKey)
                .path("/")
                .maxAge(SECONDS_TO_FOLLOW)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(URI.create(address)).cookie(notice).build();
    }
}
