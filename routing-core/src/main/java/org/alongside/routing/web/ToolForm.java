package org.alongside.routing.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alongside.routing.Tool;

/** A tool as a form sends it: everything a text, so that what was typed comes back. */
public record ToolForm(String name, String url, String header, String fields, boolean on) {

    static final ToolForm EMPTY = new ToolForm("", "", "", "", true);

    /** Of an address, as the form shows it before anything is typed. */
    public String example() {
        return "https://shop.example.com/orders/{order}?email={email}";
    }

    static ToolForm of(Tool tool) {
        return new ToolForm(tool.name(), tool.url(), tool.header(), lines(tool.fields()), tool.on());
    }

    static ToolForm of(MultivaluedMap<String, String> sent) {
        return new ToolForm(
                text(sent, "name"),
                text(sent, "url"),
                text(sent, "header"),
                text(sent, "fields"),
                sent.containsKey("on"));
    }

    /** The same tool under the name that it has. */
    ToolForm named(String given) {
        return new ToolForm(given, url, header, fields, on);
    }

    /** Empty keeps the one that is there. */
    static Optional<String> secret(MultivaluedMap<String, String> sent) {
        return Optional.of(text(sent, "secret")).filter(secret -> !secret.isEmpty());
    }

    /** A line without a sign of equality is its own path. */
    Tool toTool() {
        TreeMap<String, String> paths = new TreeMap<>();
        fields.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int equal = line.indexOf('=');
            String field = equal < 0 ? line : line.substring(0, equal).strip();
            paths.put(field, equal < 0 ? line : line.substring(equal + 1).strip());
        });
        return new Tool(name, url, header, false, on, paths);
    }

    static String lines(Map<String, String> values) {
        return values.entrySet().stream()
                .map(field -> field.getKey() + " = " + field.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        return Optional.ofNullable(sent.getFirst(field)).orElse("").strip();
    }
}
