package org.alongside.knowledge.application;

import java.time.Clock;
import org.alongside.knowledge.KnowledgeFeedback;
import org.alongside.knowledge.Markets;
import org.alongside.knowledge.store.FeedbackRows;
import org.alongside.knowledge.store.MarketShelf;
import org.alongside.knowledge.store.QuestionTraces;
import org.alongside.shared.store.Sql;

/** The knowledge's own beans on a database, for tests that reach through all modules. */
public final class FeedbackOn {

    private FeedbackOn() {}

    public static KnowledgeFeedback feedback(Sql sql) {
        return new TakingFeedback(new FeedbackRows(sql), new QuestionTraces(sql));
    }

    public static Markets markets(Sql sql) {
        return new KnownMarkets(new MarketShelf(sql), Clock.systemUTC());
    }
}
