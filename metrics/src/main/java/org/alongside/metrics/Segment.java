package org.alongside.metrics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What no measure is shown without: the conversations that have these values. A dimension that is absent may have any.
 */
public record Segment(Map<Dimension, String> values) {

    /** All conversations. */
    public static final Segment ALL = new Segment(Map.of());

    public Segment {
        Map<Dimension, String> ordered = new EnumMap<>(Dimension.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    public static Segment of(Dimension dimension, String value) {
        return ALL.with(dimension, value);
    }

    /** The same, narrowed to the value; a value that it had for the dimension is replaced. */
    public Segment with(Dimension dimension, String value) {
        Map<Dimension, String> more = new EnumMap<>(Dimension.class);
        more.putAll(values);
        more.put(dimension, value);
        return new Segment(more);
    }

    /** The same without the dimension. */
    public Segment without(Dimension dimension) {
        Map<Dimension, String> fewer = new EnumMap<>(Dimension.class);
        fewer.putAll(values);
        fewer.remove(dimension);
        return new Segment(fewer);
    }

    public Optional<String> value(Dimension dimension) {
        return Optional.ofNullable(values.get(dimension));
    }

    /** The value, or empty text for any. */
    public String get(Dimension dimension) {
        return values.getOrDefault(dimension, "");
    }
}
