package org.alongside.routing.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A part of a YAML text that knows its line. Only plain texts, lists and maps are read; no class is ever named. */
final class YamlPart {

    private static final int MOST_ALIASES = 10;
    private static final int MOST_CHARACTERS = 4_000_000;

    private final Node node;
    private final int line;

    private YamlPart(Node node, int line) {
        this.node = node;
        this.line = line;
    }

    /** The whole text; empty for none. @throws Malformed where it is no YAML */
    static Optional<YamlPart> of(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
        try {
            return new Compose(settings).composeString(text).map(node -> new YamlPart(node, line(node, 1)));
        } catch (MarkedYamlEngineException malformed) {
            throw new Malformed(malformed.getProblemMark().map(Mark::getLine).orElse(0) + 1, "yaml");
        } catch (YamlEngineException malformed) {
            throw new Malformed(1, "yaml");
        }
    }

    private static int line(Node node, int otherwise) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(otherwise);
    }

    int line() {
        return line;
    }

    /** A plain value; empty for null. */
    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw new Malformed(line, "text");
        }
        return Tag.NULL.equals(scalar.getTag()) ? "" : scalar.getValue().strip();
    }

    List<YamlPart> list() {
        if (node instanceof ScalarNode && text().isEmpty()) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw new Malformed(line, "list");
        }
        return sequence.getValue().stream()
                .map(item -> new YamlPart(item, line(item, line)))
                .toList();
    }

    List<String> texts() {
        return list().stream().map(YamlPart::text).toList();
    }

    Map<String, YamlPart> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw new Malformed(line, "map");
        }
        Map<String, YamlPart> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlPart key = new YamlPart(tuple.getKeyNode(), line(tuple.getKeyNode(), line));
            YamlPart value = new YamlPart(tuple.getValueNode(), key.line());
            if (fields.put(key.text(), value) != null) {
                throw new Malformed(key.line(), "twice", key.text());
            }
        }
        return fields;
    }

    /** The fields, none of which may have another name. */
    Map<String, YamlPart> fields(Set<String> known) {
        Map<String, YamlPart> fields = fields();
        fields.forEach((name, part) -> {
            if (!known.contains(name)) {
                throw new Malformed(part.line(), "unknown", name);
            }
        });
        return fields;
    }
}
