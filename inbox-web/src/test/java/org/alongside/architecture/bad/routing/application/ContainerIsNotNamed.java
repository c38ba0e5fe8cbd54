package org.alongside.architecture.bad.routing.application;

import com.sun.net.httpserver.HttpServer;

class ContainerIsNotNamed {
    HttpServer binds;
}
