package org.alongside.routing.ai;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.ReadyReply;
import org.alongside.knowledge.SourceId;
import org.alongside.routing.Answerer.Request;
import org.alongside.shared.TenantId;

/** Questions to a lender with two passages. */
final class Asked {

    static final Passage CARD = passage(
            "1",
            "Paying",
            "Your plan has four instalments. To change the card that you pay with, open Account and choose Cards."
                    + " The new card is used from the next instalment on. Questions about fees are answered below.",
            0.8);
    static final Passage RETURNS =
            passage("2", "Returns", "Items can be returned within 14 days. The label is in the parcel.", 0.2);

    private Asked() {}

    static Passage passage(String id, String title, String text, double relevance) {
        UUID uuid = UUID.fromString("00000000-0000-7000-8000-00000000000" + id);
        return new Passage(
                new PassageId(uuid),
                new SourceId(uuid),
                title,
                List.of(title),
                text,
                "page " + id,
                "en",
                Audience.CUSTOMERS,
                1,
                relevance);
    }

    static Request with(String question, Passage... passages) {
        return new Request(
                new TenantId(new UUID(0, 1)),
                Optional.empty(),
                question,
                List.of("hello"),
                "en",
                "Be brief.",
                List.of(passages),
                Optional.empty());
    }

    static Request approved(String question, String text) {
        return new Request(
                new TenantId(new UUID(0, 1)),
                Optional.empty(),
                question,
                List.of(),
                "en",
                "",
                List.of(CARD),
                Optional.of(new ReadyReply(text, List.of("fees@1"))));
    }
}
