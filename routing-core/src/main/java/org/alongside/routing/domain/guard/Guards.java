package org.alongside.routing.domain.guard;

import static org.alongside.routing.domain.guard.Guard.discards;
import static org.alongside.routing.domain.guard.Guard.drafts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.routing.GuardResult;
import org.alongside.routing.RoutingDecision.Kind;

/**
 * Every guard, the gravest first. Pure: the same reply gives the same results. An approved reply was released word by
 * word and needs only its fields filled.
 */
public final class Guards {

    private static final List<Guard> OF_APPROVED = List.of(drafts("field-left-open", ApprovedTextGuard::openField));

    private static final List<Guard> IN_ORDER = List.of(
            discards("for-agents-only", AudienceGuard::found),
            discards("follows-instructions", InstructionsGuard::found),
            discards("foreign-content", ContentGuard::found),
            discards("personal-data", PersonalDataGuard::found),
            discards("asks-for-secret", SecretsGuard::found),
            drafts("guarded-subject", SubjectsGuard::found),
            drafts("link-not-in-source", LinksGuard::found),
            drafts("number-not-in-source", NumbersGuard::found),
            drafts("promise-made", PromisesGuard::found),
            drafts("not-grounded", GroundingGuard::found),
            drafts("wrong-language", LanguageGuard::found),
            drafts("tone", ToneGuard::found),
            drafts("too-long", LengthGuard::found));

    private static final Set<String> DISCARDING = IN_ORDER.stream()
            .filter(guard -> guard.limit() == Kind.ESCALATE)
            .map(Guard::name)
            .collect(Collectors.toSet());

    /** Those that look for what stands nowhere: what a reply says later takes nothing of it back. */
    private static final Set<String> FINAL = Set.of("link-not-in-source", "number-not-in-source", "promise-made");

    private Guards() {}

    /** One result a guard, in their order. */
    public static List<GuardResult> examine(Reply reply) {
        Material material = new Material(reply);
        List<Guard> guards = reply.approved() ? OF_APPROVED : IN_ORDER;
        return guards.stream().map(guard -> guard.look(material)).toList();
    }

    /** Whether the beginning of a reply will be refused however it goes on, if it cites all that it may cite. */
    public static boolean hopeless(Reply beginning) {
        Material material = new Material(beginning);
        return IN_ORDER.stream()
                .filter(guard -> FINAL.contains(guard.name()))
                .anyMatch(guard -> !guard.look(material).passed());
    }

    /** Whether what this guard refuses is kept from agents too. */
    public static boolean discarded(GuardResult refused) {
        return !refused.passed() && DISCARDING.contains(refused.guard());
    }

    /** Names of all guards, in their order. */
    public static List<String> names() {
        return Stream.concat(IN_ORDER.stream(), OF_APPROVED.stream())
                .map(Guard::name)
                .toList();
    }
}
