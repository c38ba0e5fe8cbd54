package org.alongside.architecture.bad.routing.application;

import jakarta.servlet.http.HttpServletRequest;

class HttpStaysAtTheEdge {
    HttpServletRequest leaks;
}
