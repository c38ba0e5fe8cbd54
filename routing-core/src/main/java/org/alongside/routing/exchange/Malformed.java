package org.alongside.routing.exchange;

import java.util.List;
import org.alongside.routing.PolicyFiles.Fault;

/** A place of a text that cannot be read. */
final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    Malformed(int line, String what, Object... arguments) {
        super(what, null, false, false);
        this.fault = new Fault(line, "routing.import.fault." + what, List.of(arguments));
    }

    Fault fault() {
        return fault;
    }
}
