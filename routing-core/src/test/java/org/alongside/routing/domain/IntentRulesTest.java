package org.alongside.routing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentBuilder;
import org.alongside.routing.IntentTier;
import org.alongside.routing.RequiredField;
import org.alongside.routing.RequiredField.Kind;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntentRulesTest {

    @Test
    void goodIntentPasses() {
        IntentRules.check(List.of(intent("pay_late", "en", "en", "x1", "x2", "x3")), PolicySurroundings.speaking("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "Pay", "pay late", "pay-late", "_pay", "pay_", "p"})
    void malformedKeyIsNamed(String key) {
        assertFault("key", intent(key, "en", "en", "x1", "x2", "x3"));
    }

    @Test
    void tooFewUtterancesAreCounted() {
        RefusedException refused = assertFault("utterances", intent("pay_late", "en", "en", "x1", "x2"));

        assertEquals(List.of("pay_late", 3, 2), refused.arguments());
    }

    @Test
    void languageThatTheTenantDoesNotSpeakIsNamed() {
        assertFault("language", intent("pay_late", "en", "pt", "x1", "x2", "x3"));
        assertFault("language", intent("pay_late", "xx", "en", "x1", "x2", "x3"));
    }

    @Test
    void sameUtteranceTwiceIsFoundWhateverItsCaseAndPunctuation() {
        assertFault("utteranceTwice", intent("pay_late", "en", "en", "I pay late", "x", "i PAY, late!"));
    }

    @Test
    void utteranceWithoutAWordIsRefused() {
        assertFault("utteranceEmpty", intent("pay_late", "en", "en", "a", "b", "?!"));
    }

    @Test
    void sameKeyTwiceIsNamed() {
        Intent one = intent("pay_late", "en", "en", "a", "b", "c");
        Intent two = intent("pay_late", "en", "en", "d", "e", "f");

        RefusedException refused = assertThrows(
                RefusedException.class, () -> IntentRules.check(List.of(one, two), PolicySurroundings.speaking("en")));

        assertEquals("routing.intent.fault.keyTwice", refused.messageKey());
    }

    @Test
    void intentOfTierCWithoutTeamIsRefused() {
        assertFault("route", good().tier(IntentTier.C).team(" ").build());
    }

    @Test
    void toolAndApprovedReplyThatThereIsNotAreNamed() {
        RefusedException tool =
                assertFault("tool", good().allowedTools(List.of("refund")).build());
        assertEquals(List.of("pay_late", "refund"), tool.arguments());
        assertFault("approvedReply", good().approvedReplies(List.of("fees")).build());

        PolicySurroundings around = new PolicySurroundings(List.of("en"), Set.of("fees"), Set.of("refund"));
        IntentRules.check(
                List.of(good().allowedTools(List.of("refund"))
                        .approvedReplies(List.of("fees"))
                        .build()),
                around);
    }

    @Test
    void fieldsThatCannotBeAskedForAreNamed() {
        assertFault("fieldName", asks(new RequiredField(" ", Kind.TEXT, "")));
        assertFault("fieldTwice", asks(RequiredField.named("order"), RequiredField.named("order")));
        assertFault("fieldFormat", asks(new RequiredField("order", Kind.TEXT, "MP-")));
    }

    @Test
    void faultsOfOtherIntentsDoNotHinderOne() {
        Intent others = intent("pay_late", "en", "en", "x");

        IntentRules.checkBeside(
                intent("pay_early", "en", "en", "a", "b", "c"), List.of(others), PolicySurroundings.speaking("en"));
        assertThrows(
                RefusedException.class,
                () -> IntentRules.checkBeside(
                        intent("pay_early", "en", "en", "a", "b", "X!"),
                        List.of(others),
                        PolicySurroundings.speaking("en")));
    }

    private static IntentBuilder good() {
        return intent("pay_late", "en", "en", "x1", "x2", "x3").change();
    }

    private static Intent asks(RequiredField... fields) {
        return good().requiredFields(List.of(fields)).build();
    }

    private static RefusedException assertFault(String what, Intent intent) {
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> IntentRules.check(List.of(intent), PolicySurroundings.speaking("en", "es")));
        assertEquals("routing.intent.fault." + what, refused.messageKey());
        return refused;
    }

    private static Intent intent(String key, String nameLanguage, String language, String... utterances) {
        return Intent.called(key)
                .name(nameLanguage, "Late payment")
                .caseType("billing")
                .tier(IntentTier.A)
                .team("support")
                .says(language, utterances)
                .build();
    }
}
