package org.alongside.routing.application;

import static org.alongside.routing.application.PolicyWorld.intent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.alongside.routing.Intent;
import org.alongside.routing.IntentTier;
import org.alongside.routing.PolicyChange;
import org.alongside.routing.PolicyFiles.Format;
import org.alongside.routing.PolicyFiles.Preview;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExchangeTest {

    private static final Intent LATE = intent("pay_late", IntentTier.B);
    private static final Intent CARD = intent("change_card", IntentTier.A);

    private final PolicyWorld world = new PolicyWorld();

    @ParameterizedTest
    @EnumSource
    void whatIsExportedChangesNothingWhenImported(Format format) {
        world.draft(LATE, CARD);
        String text = world.files(files -> files.export(world.tenant, format));

        Preview preview = preview(text, format, false);
        assertEquals(List.of(), preview.faults());
        assertEquals(List.of(), preview.changes());

        take(text, format, false);
        assertEquals(List.of(LATE, CARD), draft());
    }

    @Test
    void previewTellsWhatWouldComeAndGoAndDoesNothing() {
        world.draft(LATE, CARD);
        String text = exported(LATE.withTier(IntentTier.C), intent("refund_due", IntentTier.B));
        world.draft(LATE, CARD);

        Preview preview = preview(text, Format.CSV, false);

        assertEquals(
                List.of(PolicyChange.Kind.REMOVED, PolicyChange.Kind.ADDED, PolicyChange.Kind.TIER),
                preview.changes().stream().map(PolicyChange::kind).toList());
        assertEquals(List.of(LATE, CARD), draft());
    }

    @Test
    void othersStayWhereThatIsWanted() {
        String text = exported(LATE.withTier(IntentTier.C), intent("refund_due", IntentTier.B));
        world.draft(CARD, LATE);

        take(text, Format.CSV, true);

        assertEquals(
                List.of("change_card", "pay_late", "refund_due"),
                draft().stream().map(Intent::key).toList());
        assertEquals(IntentTier.C, draft().get(1).tier());
    }

    @Test
    void nothingIsHalfTaken() {
        world.draft(LATE, CARD);
        String text = "key,tier,caseType,name_en,language,utterance\n"
                + "good_one,A,billing,Good,en,aa\n,,,,en,bb\n,,,,en,cc\n"
                + "bad_one,C,billing,Bad,en,dd\n,,,,en,ee\n,,,,en,ff\n"
                + "worse_one,A,billing,Worse,en,gg\n";

        Preview preview = preview(text, Format.CSV, true);

        assertEquals(
                List.of(5, 8),
                preview.faults().stream().map(fault -> fault.line()).toList());
        assertEquals(
                List.of("routing.intent.fault.route", "routing.intent.fault.utterances"),
                preview.faults().stream().map(fault -> fault.messageKey()).toList());
        assertThrows(RefusedException.class, () -> take(text, Format.CSV, true));
        assertEquals(List.of(LATE, CARD), draft());
    }

    private String exported(Intent... intents) {
        world.draft(intents);
        return world.files(files -> files.export(world.tenant, Format.CSV));
    }

    private Preview preview(String text, Format format, boolean keepOthers) {
        return world.files(files -> files.preview(world.tenant, text, format, keepOthers));
    }

    private void take(String text, Format format, boolean keepOthers) {
        world.files(files -> {
            files.take(world.tenant, text, format, keepOthers, "ada");
            return true;
        });
    }

    private List<Intent> draft() {
        return world.policies(policies -> policies.draft(world.tenant));
    }
}
