package org.alongside.inbox.channel.whatsapp;

import java.util.Locale;
import java.util.regex.Pattern;
import org.alongside.inbox.channel.SharedSecret;
import org.jspecify.annotations.Nullable;

/** Whether a request comes from Meta: the body as it arrived, byte by byte, signed with the app's secret. */
enum HubSignature {
    RIGHT,
    /** Absent, or no signature. */
    MISSING,
    WRONG;

    private static final Pattern FORM = Pattern.compile("sha256=[0-9a-fA-F]{64}");
    private static final int PREFIX = "sha256=".length();

    /** @param secret of the app, or empty if none is kept */
    static HubSignature of(@Nullable String header, byte[] body, String secret) {
        if (header == null || !FORM.matcher(header).matches()) {
            return MISSING;
        }
        String given = header.substring(PREFIX).toLowerCase(Locale.ROOT);
        return !secret.isEmpty() && SharedSecret.same(SharedSecret.hmacSha256(body, secret), given) ? RIGHT : WRONG;
    }
}
