package org.alongside.architecture.bad.routing.application;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class BeansCanBeMade {
    BeansCanBeMade(String unmarked) {}
}
