package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.alongside.knowledge.Embeddings;
import org.alongside.routing.Diagnosis;
import org.alongside.routing.Intent;
import org.alongside.routing.Progress;
import org.alongside.routing.TemplatePack;
import org.alongside.routing.exchange.PackText;
import org.alongside.shared.TenantId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A pack that confuses its own intents would teach a business to mistrust the product. */
class PackDiagnosisTest {

    /** By words alone, twelve examples each: with sentence embeddings it is better. */
    private static final double LEAST = 0.65;

    @ParameterizedTest
    @EnumSource
    void packTellsItsIntentsApartAndContradictsItselfNowhere(TemplatePack pack) {
        List<Intent> intents = PackText.read(pack, "en", List.of("en", "es", "pt"));

        Diagnosis diagnosis = new DiagnosingDrafts(new Vectors(Embeddings.absent()))
                .of(new TenantId(new UUID(1, pack.ordinal())), intents, Progress.unwatched());

        assertTrue(diagnosis.accuracy() >= LEAST, pack + " is recognised in " + diagnosis.accuracy());
        assertEquals(List.of(), diagnosis.contradictions());
    }
}
