package org.alongside.inbox.channel;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** Interfaces that do what a test says, and nothing else. */
public final class Fakes {

    private Fakes() {}

    /** @param methods what each method does with its arguments, by name; others give null, which void ones ignore */
    public static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> methods) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        methods.getOrDefault(method.getName(), ignored -> null).apply(arguments)));
    }
}
