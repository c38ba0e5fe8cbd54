package org.alongside.architecture;

import java.util.List;
import java.util.Map;

/** The table of modules: each may use the APIs of those above it, and everything of {@code shared}. */
final class Modules {

    /** From the lowest up; packages below the root. */
    static final List<String> ORDER = List.of("shared", "tenant", "knowledge", "routing", "metrics", "inbox");

    /** Which packages a Maven module holds. */
    static final Map<String, List<String>> MAVEN = Map.of(
            "tenant-admin", List.of("shared", "tenant"),
            "knowledge-ingest", List.of("knowledge"),
            "routing-core", List.of("routing"),
            "metrics", List.of("metrics"),
            "inbox-web", List.of("inbox", "launch"));

    private Modules() {}

    static List<String> above(String module) {
        return ORDER.subList(ORDER.indexOf(module) + 1, ORDER.size());
    }
}
