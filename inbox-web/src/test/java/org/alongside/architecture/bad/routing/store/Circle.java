package org.alongside.architecture.bad.routing.store;

import org.alongside.architecture.bad.routing.application.NothingRunsInCircles;

public class Circle {
    NothingRunsInCircles back;
}
