package org.alongside.architecture.bad.routing.application;

import java.time.Instant;

class TimeComesIn {
    Instant asks() {
        return Instant.now();
    }
}
