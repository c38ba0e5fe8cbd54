package org.alongside.inbox.shell;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import org.alongside.shared.web.Redirect;
import org.alongside.shared.web.View;

/** A view is HTML whatever the caller said to accept, is kept in no cache, and uses up the notice that it showed. */
@Provider
public class ViewHeaders implements ContainerResponseFilter {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof View)) {
            return;
        }
        response.setEntity(response.getEntity(), new Annotation[0], HTML);
        if (!response.getHeaders().containsKey("Cache-Control")) {
            response.getHeaders().putSingle("Cache-Control", "private, no-store");
        }
        boolean page = request.getHeaderString("HX-Request") == null;
        if (page && request.getCookies().containsKey(Redirect.NOTICE_COOKIE)) {
            response.getHeaders().add("Set-Cookie", Redirect.NOTICE_COOKIE + "=; Path=/; Max-Age=0; HttpOnly");
        }
    }
}
