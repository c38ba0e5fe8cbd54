package org.alongside.inbox.shell;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A stranger's file, to be saved and never to be run: whatever it says that it is, no browser shows it as a page of
 * ours. That nothing is guessed about its type is said with every answer by {@link SecurityHeaders}.
 */
public final class Download {

    private static final Pattern TYPE = Pattern.compile("[a-zA-Z0-9][\\w.+-]*/[a-zA-Z0-9][\\w.+-]*");
    private static final String ANY = "application/octet-stream";

    private Download() {}

    /** @param type as its sender called it; anything malformed counts as unknown */
    public static Response of(String name, String type, byte[] content) {
        CacheControl kept = new CacheControl();
        kept.setPrivate(true);
        kept.setMaxAge(3600);
        return Response.ok(content, TYPE.matcher(type).matches() ? type : ANY)
                .header("Content-Disposition", disposition(name))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(kept)
                .build();
    }

    /** RFC 6266: a name of plain letters for old readers, the whole one for the others. */
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9 ._-]", "_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
