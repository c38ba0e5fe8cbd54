package org.alongside.routing.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.alongside.knowledge.Embeddings;
import org.alongside.shared.TenantId;
import org.junit.jupiter.api.Test;

class ModelsTest {

    private static final IntentModel MODEL = IntentModel.train(Shop.examples(), Embeddings.absent(), 1);

    private final Models models = new Models(1_000);

    private static Models.Key key(int tenant) {
        return new Models.Key(new TenantId(new UUID(7, tenant)), new UUID(8, tenant));
    }

    @Test
    void theOneUsedLeastRecentlyGoesFirst() {
        models.put(key(1), MODEL, 400);
        models.put(key(2), MODEL, 400);
        models.get(key(1));

        models.put(key(3), MODEL, 400);

        assertTrue(models.get(key(1)).isPresent());
        assertFalse(models.get(key(2)).isPresent());
        assertEquals(800, models.bytes());
    }

    @Test
    void aThousandTenantsShareTheMemory() {
        for (int tenant = 0; tenant < 1_000; tenant++) {
            models.put(key(tenant), MODEL, 90);
            assertTrue(models.bytes() <= 1_000);
            assertTrue(models.get(key(tenant)).isPresent());
        }
        assertEquals(11, models.size());
    }

    @Test
    void oneThatIsTooLargeStaysAlone() {
        models.put(key(1), MODEL, 400);

        models.put(key(2), MODEL, 5_000);

        assertEquals(1, models.size());
        assertTrue(models.get(key(2)).isPresent());
    }

    @Test
    void oneThatIsReplacedOrRemovedCountsNoMore() {
        models.put(key(1), MODEL, 400);
        models.put(key(1), MODEL, 300);
        assertEquals(300, models.bytes());

        models.remove(key(1));
        models.remove(key(1));

        assertEquals(0, models.bytes());
    }
}
