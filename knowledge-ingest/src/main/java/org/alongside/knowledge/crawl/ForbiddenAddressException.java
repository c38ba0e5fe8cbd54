package org.alongside.knowledge.crawl;

import java.net.UnknownHostException;

/** The name leads to an address inside a network, where no crawler of ours goes. */
final class ForbiddenAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String host) {
        super(host);
    }
}
