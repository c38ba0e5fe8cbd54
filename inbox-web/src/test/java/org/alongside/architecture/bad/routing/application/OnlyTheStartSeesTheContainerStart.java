package org.alongside.architecture.bad.routing.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

class OnlyTheStartSeesTheContainerStart {
    void comesTooEarly(@Observes @Initialized(ApplicationScoped.class) Object event) {}
}
