package org.alongside.routing.domain.guard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The assistant asks nobody for a password, a code or a card number. */
final class SecretsGuard {

    private static final String SECRET =
            "(?:password|passcode|pin|cvv|cvc|security code|one-?time code|otp|verification code|card number|card details|full card|seed phrase"
                    + "|social security number|bank login|login details|credentials"
                    + "|contrasena|clave|codigo de (?:seguridad|verificacion|un solo uso)|numero (?:completo )?de (?:la |su |tu )?tarjeta|datos de (?:la |su |tu )?tarjeta"
                    + "|senha|codigo de (?:seguranca|verificacao)|numero (?:completo )?do (?:seu )?cartao|dados do (?:seu )?cartao)";
    private static final Pattern ASKS = Patterns.words(
            "(?:send|share|tell|give|provide|confirm|type|enter|reply with|post|write|message|dictate|read out|need|supply)"
                    + "(?: (?:me|us|here|with|your|the|a|of|in|full|both|to|this|chat|is|we|i|please)){0,6} " + SECRET,
            "(?:envie|envia|enviame|envienos|comparta|comparte|digame|dime|dinos|diganos|facilite|facilita|indique|indica|indiquenos|confirme|confirma|escriba|escribe|necesito|necesitamos|proporcione)"
                    + "(?: (?:me|nos|aqui|por|favor|su|tu|la|el|los|sus|tus|de|en|este|chat|completo|completa)){0,6} "
                    + SECRET,
            "(?:envie|mande|compartilhe|diga|informe|confirme|escreva|digite|preciso|precisamos|forneca|passe)"
                    + "(?:-nos|-me)?(?: (?:me|nos|aqui|por|favor|a|o|os|as|sua|seu|suas|seus|da|do|de|no|neste|chat|completo|completa)){0,6} "
                    + SECRET,
            "(?:what(?:'s| is) your|cual es (?:su|tu)|qual e (?:a )?(?:sua|seu)) " + SECRET);
    private static final Pattern WARNS = Pattern.compile(
            "\\b(?:never|not|don't|do not|no one|nobody|nunca|jamas|no|nadie|nao|jamais|ninguem)\\b[^.!?\\n]{0,60}$");
    private static final int BEFORE = 70;

    private SecretsGuard() {}

    /** "Never share your password" is good advice; a field of one's own account is no chat. */
    static Optional<String> found(Material material) {
        Matcher asks = ASKS.matcher(material.said());
        while (asks.find()) {
            String before = material.said().substring(Math.max(0, asks.start() - BEFORE), asks.start());
            boolean quoted = material.sources().contains(asks.group());
            if (!quoted && !WARNS.matcher(before).find()) {
                return Optional.of(asks.group());
            }
        }
        return Optional.empty();
    }
}
