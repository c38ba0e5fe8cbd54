package org.alongside.inbox.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.alongside.shared.web.View;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Turns a view into HTML with the template of its name. Thread-safe; templates are read once. */
@ApplicationScoped
public class Templates {

    private final TemplateEngine engine;

    @Inject
    Templates(Texts texts) {
        ClassLoaderTemplateResolver resolver =
                new ClassLoaderTemplateResolver(Thread.currentThread().getContextClassLoader());
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(new TextResolver(texts));
        engine.setLinkBuilder(new AddressBuilder());
    }

    public String render(View view, Shell shell) {
        String template = TemplateName.of(view.getClass());
        return engine.process(template, new Context(shell.locale(), Map.of("page", view, "shell", shell)));
    }
}
