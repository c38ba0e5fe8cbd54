package org.alongside.architecture.bad.routing;

import org.alongside.architecture.bad.metrics.Measure;

class DirectionsHold {
    Measure looksUp;
}
