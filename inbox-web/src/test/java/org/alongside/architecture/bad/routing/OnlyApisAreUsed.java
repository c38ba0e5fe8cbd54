package org.alongside.architecture.bad.routing;

import org.alongside.architecture.bad.knowledge.application.Inner;

class OnlyApisAreUsed {
    Inner reachesBehindAnApi;
}
