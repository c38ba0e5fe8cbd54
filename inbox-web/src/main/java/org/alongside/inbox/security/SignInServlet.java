package org.alongside.inbox.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The sign-in button. Also where the provider's answer lands when nobody waits for it any more. */
@WebServlet({"/login", "/callback"})
public class SignInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean asked = request.getServletPath().equals("/login");
        if (!asked || request.getUserPrincipal() != null || request.authenticate(response)) {
            response.sendRedirect("/");
        }
    }
}
