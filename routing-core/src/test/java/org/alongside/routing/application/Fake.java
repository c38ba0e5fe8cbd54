package org.alongside.routing.application;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** Stands for an interface of which a test needs one or two methods; calling any other is a mistake of the test. */
final class Fake {

    private Fake() {}

    static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> methods) {
        Object fake =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Function<Object[], Object> body = methods.get(method.getName());
                    if (body == null) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    return body.apply(arguments);
                });
        return type.cast(fake);
    }
}
