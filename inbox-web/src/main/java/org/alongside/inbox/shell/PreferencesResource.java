package org.alongside.inbox.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;

/** Keeps a reader's language and appearance in cookies, and leads back to the page. */
@Path("/me/preferences")
@ApplicationScoped
public class PreferencesResource {

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    @POST
    public Response keep(
            @FormParam("language") @DefaultValue("") String language,
            @FormParam("theme") @DefaultValue("") String theme,
            @FormParam("back") @DefaultValue("/") String back) {
        Response.ResponseBuilder answer = Response.seeOther(URI.create(LocalAddress.of(back)));
        if (Languages.SPOKEN.contains(language)) {
            answer.cookie(cookie(Preferences.LANGUAGE, language, A_YEAR));
        }
        if (Preferences.THEMES.contains(theme)) {
            answer.cookie(cookie(Preferences.THEME, theme, A_YEAR));
        } else if (!theme.isEmpty()) {
            answer.cookie(cookie(Preferences.THEME, "", 0));
        }
        return answer.build();
    }

    private static NewCookie cookie(String name, String value, int age) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
