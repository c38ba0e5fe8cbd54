package org.alongside.inbox.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An asset whose address names its version never changes; any other is asked for again after minutes. */
@WebFilter(
        urlPatterns = {"/assets/*", "/webjars/*"},
        asyncSupported = true)
public class AssetCaching extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean versioned =
                request.getParameter("v") != null || request.getRequestURI().startsWith("/webjars/");
        response.setHeader("Cache-Control", versioned ? "public, max-age=31536000, immutable" : "public, max-age=300");
        chain.doFilter(request, response);
    }
}
