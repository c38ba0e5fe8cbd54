package org.alongside.routing.application;

import org.alongside.routing.Inbound;
import org.alongside.routing.conduct.KeptSecrets;
import org.alongside.routing.store.SurveyQueue;
import org.alongside.routing.store.SurveyRows;
import org.alongside.routing.store.SurveySettingsRows;

/** Those who choose, ask and take answers, in a world. */
final class SurveyBeans {

    final KeepingSurveys settings;
    final AskingSurveys asking;
    final AnsweringSurveys answers;

    SurveyBeans(World world, Inbound inbound, Senders senders, DeskRecord record) {
        SurveyQueue queue = new SurveyQueue(world.sql);
        SurveyRows rows = new SurveyRows(world.sql);
        SurveySettingsRows own = new SurveySettingsRows(world.sql);
        SurveyLinks links = new SurveyLinks(new KeptSecrets("a master key of a test"), "https://desk.example");
        settings = new KeepingSurveys(own, rows, world.conduct.log, world.clock);
        asking = new AskingSurveys(
                world.transactions,
                new PlanningSurveys(queue, own, world.ids, world.clock),
                queue,
                links,
                world.conversationStore,
                world.businesses,
                senders,
                record,
                world.ids,
                world.clock);
        answers = new AnsweringSurveys(
                world.transactions,
                rows,
                own,
                links,
                world.businesses,
                inbound,
                world.conversationStore,
                world.events,
                record,
                world.clock);
    }
}
