package org.alongside.tenant.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/**
 * Language codes in a {@code text[]} column, which JPA does not know: EclipseLink reads an array and can write only its
 * literal. Codes need no quoting.
 */
@Converter
public class LanguagesConverter implements AttributeConverter<List<String>, Object> {

    @Override
    public Object convertToDatabaseColumn(List<String> languages) {
        return "{" + String.join(",", languages) + "}";
    }

    @Override
    public List<String> convertToEntityAttribute(Object column) {
        return List.of((String[]) column);
    }
}
