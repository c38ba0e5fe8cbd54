package org.alongside.inbox.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** Lets templates say {@code #{knowledge.source.added}}. */
final class TextResolver extends AbstractMessageResolver {

    private final Texts texts;

    TextResolver(Texts texts) {
        this.texts = texts;
    }

    @Override
    public @Nullable String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
        return !texts.has(key)
                ? null
                : texts.text(context.getLocale(), key, arguments == null ? List.of() : List.of(arguments));
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
        return key;
    }
}
