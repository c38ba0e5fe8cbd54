package org.alongside.architecture.bad.routing.application;

import org.alongside.architecture.bad.routing.store.Circle;

public class NothingRunsInCircles {
    Circle there;
}
