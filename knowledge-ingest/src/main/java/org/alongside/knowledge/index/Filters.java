package org.alongside.knowledge.index;

import java.util.List;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Question;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What a question leaves out whatever its words: other audiences, other times, other markets, other products. */
final class Filters {

    private Filters() {}

    static void add(BooleanQuery.Builder query, Question question) {
        if (question.audience() == Audience.CUSTOMERS) {
            query.add(new TermQuery(new Term(Fields.AUDIENCE, Audience.CUSTOMERS.name())), Occur.FILTER);
        }
        question.at().ifPresent(at -> {
            long second = at.getEpochSecond();
            query.add(LongField.newRangeQuery(Fields.FROM, Long.MIN_VALUE, second), Occur.FILTER);
            query.add(LongField.newRangeQuery(Fields.UNTIL, second + 1, Long.MAX_VALUE), Occur.FILTER);
        });
        question.market()
                .ifPresent(market -> query.add(either(Fields.MARKET, Fields.EVERYWHERE, market), Occur.FILTER));
        question.product().ifPresent(product -> query.add(either(Fields.PRODUCT, "", product), Occur.FILTER));
    }

    private static Query either(String field, String one, String other) {
        return new TermInSetQuery(field, List.of(new BytesRef(one), new BytesRef(other)));
    }
}
