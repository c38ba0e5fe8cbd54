package org.alongside.routing.web;

import java.util.List;
import org.alongside.routing.Diagnosis.Supply;
import org.alongside.shared.web.View;

/**
 * What is to be said about the examples as they are typed.
 *
 * @param count how many there are
 */
public record ExamplesPartial(int count, List<ExampleNote> notes) implements View {

    public Supply supply() {
        return Supply.of(count);
    }
}
