package org.alongside.routing.domain.guard;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.routing.domain.Sentences;

/** Sentences that say more than their source: without its condition, or with an "always" of their own. */
final class Overstatements {

    private static final Pattern ABSOLUTE = Patterns.words(
            "always|never|every|any|all|anytime|any time|unlimited|forever|immediately|instantly|automatically|completely|entirely|guaranteed|free|fully",
            "siempre|nunca|cualquier|cualquiera|todos|todas|ilimitad[oa]|inmediatamente|al instante|automaticamente|completamente|gratis|gratuit[oa]",
            "sempre|qualquer|todos|todas|ilimitad[oa]|imediatamente|na hora|automaticamente|completamente|gratis|gratuit[oa]");
    private static final Pattern CONDITION = Patterns.words(
            "(?:only (?:if|when|for|with|in|on|by|after|before|until)|unless|except(?: for)?|provided that|as long as|excluding|but not|not including)",
            "(?:solo (?:si|para|con|en|cuando)|solamente|unicamente|salvo|excepto|siempre que|siempre y cuando|a menos que|pero no)",
            "(?:so (?:se|para|com|em|quando)|somente|apenas|exceto|salvo|desde que|a menos que|mas nao)");

    private Overstatements() {}

    static boolean in(Statement said, SourceText ground) {
        return absolute(said, ground) || ground.nearest(said).stream().allMatch(source -> drops(said, source));
    }

    private static boolean absolute(Statement said, SourceText ground) {
        return Patterns.firstNotIn(ABSOLUTE, said.words(), ground.folded()).isPresent();
    }

    /** The words of the condition that follow its mark are what must not be missing. */
    private static boolean drops(Statement said, Statement source) {
        Matcher condition = CONDITION.matcher(source.words());
        if (!condition.find()) {
            return false;
        }
        Set<String> needed =
                Sentences.stems(source.words().substring(condition.end()).split("[,;.]")[0]);
        return !needed.isEmpty() && Sentences.share(needed, said.stems()) == 0;
    }
}
