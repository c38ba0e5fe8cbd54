package org.alongside.knowledge.index;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Passage;
import org.alongside.knowledge.PassageId;
import org.alongside.knowledge.Scope;
import org.alongside.knowledge.SourceId;
import org.alongside.knowledge.domain.IndexedPassage;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;

/** How a passage is written into a Lucene document and read back. A change here raises {@link #FORMAT}. */
final class Fields {

    static final String FORMAT = "3";
    static final String SOURCE = "source";
    static final String LANGUAGE = "language";
    static final String AUDIENCE = "audience";
    /** Epoch seconds: in force when {@code FROM <= now < UNTIL}. */
    static final String FROM = "from";

    static final String UNTIL = "until";
    /** Each market that the passage holds in, or {@link #EVERYWHERE}. */
    static final String MARKET = "market";

    static final String EVERYWHERE = "*";
    static final String PRODUCT = "product";
    static final String TEXT = "text_";
    static final String PATH = "path_";
    static final List<String> LANGUAGES = List.of("en", "es", "pt", "other");

    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String HEADING = "heading";
    private static final String STORED_TEXT = "text";
    private static final String LOCATOR = "locator";
    private static final String VERSION = "version";
    private static final String VECTOR = "vector_";

    private Fields() {}

    /** The suffix of the fields of a language. */
    static String suffix(String language) {
        return LANGUAGES.contains(language) ? language : "other";
    }

    /** Vectors of different lengths come from different models and never meet in one field. */
    static String vectorField(int dimensions) {
        return VECTOR + dimensions;
    }

    static Analyzer analyzer() {
        Map<String, Analyzer> byField = LANGUAGES.stream()
                .flatMap(language -> List.of(TEXT + language, PATH + language).stream())
                .collect(Collectors.toMap(
                        field -> field, field -> new LanguageAnalyzer(field.substring(field.indexOf('_') + 1))));
        return new PerFieldAnalyzerWrapper(new LanguageAnalyzer("other"), byField);
    }

    static Document write(IndexedPassage indexed) {
        Passage passage = indexed.passage();
        String suffix = suffix(passage.language());
        Document document = new Document();
        document.add(new StoredField(ID, passage.id().toString()));
        document.add(new StringField(SOURCE, passage.source().toString(), Field.Store.YES));
        document.add(new StoredField(TITLE, passage.sourceTitle()));
        passage.path().forEach(heading -> document.add(new StoredField(HEADING, heading)));
        document.add(new StoredField(STORED_TEXT, passage.text()));
        document.add(new StoredField(LOCATOR, passage.locator()));
        document.add(new StringField(LANGUAGE, passage.language(), Field.Store.YES));
        document.add(new StringField(AUDIENCE, passage.audience().name(), Field.Store.YES));
        writeScope(document, passage);
        document.add(new TextField(TEXT + suffix, searchable(passage), Field.Store.NO));
        document.add(new TextField(PATH + suffix, String.join(" ", passage.path()), Field.Store.NO));
        if (indexed.vector().length > 0) {
            document.add(new KnnFloatVectorField(
                    vectorField(indexed.vector().length), indexed.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        }
        return document;
    }

    private static void writeScope(Document document, Passage passage) {
        Scope scope = passage.scope();
        document.add(new LongField(FROM, scope.from().getEpochSecond(), Field.Store.YES));
        document.add(new LongField(UNTIL, scope.until().getEpochSecond(), Field.Store.YES));
        List<String> markets = scope.markets().isEmpty() ? List.of(EVERYWHERE) : scope.markets();
        markets.forEach(market -> document.add(new StringField(MARKET, market, Field.Store.YES)));
        document.add(new StringField(PRODUCT, scope.product(), Field.Store.YES));
        document.add(new StoredField(VERSION, passage.version()));
    }

    /** The words that a question may find: those of the text and of its headings. */
    static String searchable(Passage passage) {
        return String.join("\n", passage.path()) + "\n" + passage.text();
    }

    static Passage read(Document document) {
        return new Passage(
                new PassageId(UUID.fromString(document.get(ID))),
                new SourceId(UUID.fromString(document.get(SOURCE))),
                document.get(TITLE),
                List.of(document.getValues(HEADING)),
                document.get(STORED_TEXT),
                document.get(LOCATOR),
                document.get(LANGUAGE),
                Audience.valueOf(document.get(AUDIENCE)),
                scope(document),
                document.getField(VERSION).numericValue().intValue(),
                0,
                0);
    }

    private static Scope scope(Document document) {
        return new Scope(
                instant(document, FROM),
                instant(document, UNTIL),
                Arrays.stream(document.getValues(MARKET))
                        .filter(market -> !market.equals(EVERYWHERE))
                        .toList(),
                document.get(PRODUCT));
    }

    private static Instant instant(Document document, String field) {
        return Instant.ofEpochSecond(document.getField(field).numericValue().longValue());
    }
}
