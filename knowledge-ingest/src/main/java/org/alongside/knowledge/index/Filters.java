package org.alongside.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Question;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What a question leaves out whatever its words: other languages, audiences, times, markets, products. Most businesses
 * have nothing to leave out; then nothing is asked, which lets a search skip passages that cannot be among the best.
 */
final class Filters {

    private final IndexReader reader;
    private final List<Query> needed = new ArrayList<>();

    private Filters(IndexReader reader) {
        this.reader = reader;
    }

    /** Those that tell passages of this index apart; all of them must hold. */
    static List<Query> of(IndexReader reader, Question question, List<String> languages) throws IOException {
        Filters filters = new Filters(reader);
        if (!languages.isEmpty()) {
            filters.oneOf(Fields.LANGUAGE, languages);
        }
        if (question.audience() == Audience.CUSTOMERS) {
            filters.oneOf(Fields.AUDIENCE, List.of(Audience.CUSTOMERS.name()));
        }
        if (question.at().isPresent()) {
            filters.inForce(question.at().get().getEpochSecond());
        }
        if (question.market().isPresent()) {
            filters.oneOf(
                    Fields.MARKET, List.of(Fields.EVERYWHERE, question.market().get()));
        }
        if (question.product().isPresent()) {
            filters.oneOf(Fields.PRODUCT, List.of("", question.product().get()));
        }
        return filters.needed;
    }

    /** A value that every passage has leaves none out. */
    private void oneOf(String field, List<String> values) throws IOException {
        for (String value : values) {
            if (reader.docFreq(new Term(field, value)) == reader.maxDoc()) {
                return;
            }
        }
        List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
        needed.add(new TermInSetQuery(field, terms));
    }

    private void inForce(long second) throws IOException {
        if (second < number(PointValues.getMaxPackedValue(reader, Fields.FROM), Long.MIN_VALUE)) {
            needed.add(LongField.newRangeQuery(Fields.FROM, Long.MIN_VALUE, second));
        }
        if (second >= number(PointValues.getMinPackedValue(reader, Fields.UNTIL), Long.MAX_VALUE)) {
            needed.add(LongField.newRangeQuery(Fields.UNTIL, second + 1, Long.MAX_VALUE));
        }
    }

    private static long number(byte @Nullable [] packed, long whenNone) {
        return packed == null ? whenNone : LongPoint.decodeDimension(packed, 0);
    }
}
