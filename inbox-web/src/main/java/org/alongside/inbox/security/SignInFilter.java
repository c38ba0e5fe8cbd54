package org.alongside.inbox.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends people who are not signed in to the identity provider and back; programs get a 401. */
@WebFilter(filterName = "sign-in", asyncSupported = true)
public class SignInFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() != null || PublicAddresses.contain(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else if (Bearer.serves(request)) {
            Bearer.refuse(response, "");
        } else if (request.getHeader("HX-Request") != null) {
            // A part of a page cannot show the provider's form: the whole page comes again, and with it the sign-in.
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getMethod().equals("GET")) {
            if (request.authenticate(response)) {
                response.sendRedirect(SignInAnswer.without(request.getRequestURI(), request.getQueryString()));
            }
        } else {
            response.sendRedirect("/login");
        }
    }
}
