package org.alongside.routing.domain.guard;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Nobody instructs the assistant but the business: a reply that speaks of its instructions has taken some, and a
 * passage that gives instructions to machines was not written for customers.
 */
final class InstructionsGuard {

    private static final Pattern ORDERS = Patterns.words(
            "(?:ignore|disregard|forget|override|bypass) (?:all |any |every |the |your |these |my )*(?:previous |prior |above |earlier |other |safety |system )*(?:instructions?|rules|guidelines|prompts?|guardrails)",
            "(?:new|updated|hidden|secret|real) (?:system )?(?:instructions?|prompt)(?: for (?:the )?(?:ai|assistant|bot|model))?",
            "(?:ignora|ignore|ignorar|ignoren|olvida|olvide|omite) (?:todas? )?(?:las |tus |sus |estas )?(?:instrucciones|reglas|indicaciones|normas)(?: anteriores)?",
            "(?:ignore|ignora|ignorar|esqueca|desconsidere) (?:todas? )?(?:as |suas |estas )?(?:instrucoes|regras|orientacoes)(?: anteriores)?",
            "(?:assistant|ai|chatbot|bot|model|asistente|assistente)s? (?:must|should|shall|debe|deve) (?:now |always |siempre |sempre )?(?:say|tell|reply|answer|respond|offer|approve|decir|responder|aprobar|dizer|aprovar)[a-z]*",
            "(?:tell|inform) (?:every|all|the) (?:customers?|users?) that",
            "(?:di|dile|digale|diga) a (?:todos los|los|cada|todos os|cada) clientes?");

    private static final Pattern TAKEN = Patterns.words(
            "(?:system|hidden|initial|developer) (?:prompt|message|instructions?)",
            "my (?:instructions|prompt|guidelines|rules|programming|training data)",
            "as an? (?:ai|artificial intelligence|large language|language)(?: language)? model",
            "(?:developer|admin|administrator|debug|god|root|dan|jailbreak|maintenance) mode",
            "(?:i am|i'm) (?:now )?(?:dan|unrestricted|jailbroken|in (?:developer|debug) mode)",
            "(?:as|like) (?:you |the document |the passage )?(?:instructed|requested by the document)",
            "i (?:was|have been|am|'ve been) (?:told|instructed|programmed|configured|asked) (?:not )?to",
            "(?:the )?(?:document|passage|page) (?:instructs|tells|orders|asks) (?:me|us)(?: to)?",
            "(?:mis|minhas) (?:instrucciones|instrucoes|reglas|regras)",
            "(?:prompt|mensaje|mensagem|instrucciones|instrucoes) (?:del|do|de) sistema",
            "como (?:un )?(?:modelo de lenguaje|modelo de linguagem|inteligencia artificial|ia)",
            "modo (?:desarrollador|administrador|desenvolvedor|administrador|dan|depuracion|depuracao)",
            "(?:me han|fui|he sido|me) (?:dicho|ordenado|indicado|instruido|instruida|programado|orientado|mandaron)(?: que| a)?",
            "(?:access|override|admin) (?:granted|code accepted|accepted)|acceso concedido|acesso concedido");

    private static final Pattern FENCES = Pattern.compile(
            "</?(?:passage|question|earlier|system|assistant|user|instructions?)\\b|(?m)^\\s*(?:system|assistant|user|developer)\\s*:"
                    + "|\\[/?inst\\]|<\\|[a-z_]+\\|>|\\{\\s*\"(?:text|citations|role|content|sentences)\"|###\\s*(?:system|instruction|response)"
                    + "|begin (?:system|prompt)|[a-z0-9+/]{60,}={0,2}");

    private InstructionsGuard() {}

    static Optional<String> found(Material material) {
        return Patterns.first(ORDERS, material.said())
                .or(() -> Patterns.first(TAKEN, material.said()))
                .or(() -> Patterns.first(FENCES, material.said()))
                .or(() -> Patterns.first(ORDERS, material.sources()))
                .or(() -> Patterns.first(FENCES, material.sources()));
    }
}
