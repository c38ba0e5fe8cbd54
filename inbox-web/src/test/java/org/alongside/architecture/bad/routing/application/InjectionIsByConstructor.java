package org.alongside.architecture.bad.routing.application;

import jakarta.inject.Inject;

class InjectionIsByConstructor {
    @Inject
    String appears;
}
