package org.alongside.routing.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.alongside.routing.Diagnoses;
import org.alongside.routing.Diagnosis;
import org.alongside.routing.Intent;
import org.alongside.routing.Progress;
import org.alongside.shared.TenantId;
import org.junit.jupiter.api.Test;

class DiagnosingInBackgroundTest {

    private static final TenantId ACME = new TenantId(new UUID(1, 1));
    private static final List<Intent> DRAFT = List.of(Intent.called("pay_late").build());

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final FakeDiagnoses engine = new FakeDiagnoses();
    private final DiagnosingInBackground background = new DiagnosingInBackground(engine, work::add);

    @Test
    void firstLookBeginsTheWorkAndLaterOnesWatchIt() {
        assertEquals(Optional.empty(), background.state(ACME, DRAFT).diagnosis());
        background.state(ACME, DRAFT);
        assertEquals(1, work.size(), "one diagnosis at a time");

        engine.duringWork = () -> assertEquals(40, background.state(ACME, DRAFT).percent());
        work.remove().run();

        assertEquals(
                Optional.of(Diagnosis.NOTHING), background.state(ACME, DRAFT).diagnosis());
        assertTrue(work.isEmpty());
    }

    @Test
    void workThatBreaksOffIsToldOnceAndThenBegunAnew() {
        background.state(ACME, DRAFT);
        engine.duringWork = () -> {
            throw new IllegalStateException("cannot learn");
        };
        work.remove().run();

        assertTrue(background.state(ACME, DRAFT).failed());
        assertFalse(background.state(ACME, DRAFT).failed());
        assertEquals(1, work.size());
    }

    private static final class FakeDiagnoses implements Diagnoses {

        private Runnable duringWork = () -> {};
        private Optional<Diagnosis> known = Optional.empty();

        @Override
        public Diagnosis of(TenantId tenant, List<Intent> draft, Progress progress) {
            progress.at(0.4);
            duringWork.run();
            known = Optional.of(Diagnosis.NOTHING);
            return Diagnosis.NOTHING;
        }

        @Override
        public Optional<Diagnosis> known(TenantId tenant, List<Intent> draft) {
            return known;
        }

        @Override
        public ExampleCheck check(TenantId tenant, List<Intent> draft, String intent, String text) {
            return new ExampleCheck(List.of(), List.of(), List.of());
        }
    }
}
