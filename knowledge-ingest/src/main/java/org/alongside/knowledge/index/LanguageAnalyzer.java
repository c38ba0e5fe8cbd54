package org.alongside.knowledge.index;

import java.io.Reader;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Words of one language, with and without their accents: people type "devolucion" and "opcoes". A word with an accent
 * is stemmed both ways, because "opções" and "opcoes" have different stems. Names of parts ("x200.pro", "order_id") are
 * found by each of them; numbers stay whole ("1,200.50").
 */
final class LanguageAnalyzer extends Analyzer {

    private static final Map<String, CharArraySet> STOP_WORDS = Map.of(
            "en", EnglishAnalyzer.getDefaultStopSet(),
            "es", SpanishAnalyzer.getDefaultStopSet(),
            "pt", PortugueseAnalyzer.getDefaultStopSet());

    /** Where something other than a number goes on without a space; the tokenizer would keep it in one. */
    private static final Pattern WITHIN_NAMES =
            Pattern.compile("(?<=\\p{L})[._](?=[\\p{L}\\p{N}])|(?<=\\p{N})[._](?=\\p{L})");

    private final String language;

    LanguageAnalyzer(String language) {
        this.language = language;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream stream = new LowerCaseFilter(new EnglishPossessiveFilter(words));
        stream = new StopFilter(stream, STOP_WORDS.getOrDefault(language, CharArraySet.EMPTY_SET));
        stream = new ASCIIFoldingFilter(stream, true);
        stream = new ASCIIFoldingFilter(stemmed(stream));
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(stream));
    }

    @Override
    protected Reader initReader(String field, Reader text) {
        return new PatternReplaceCharFilter(WITHIN_NAMES, " ", text);
    }

    private TokenStream stemmed(TokenStream stream) {
        return switch (language) {
            case "en" -> new PorterStemFilter(stream);
            case "es" -> new SpanishLightStemFilter(stream);
            case "pt" -> new PortugueseLightStemFilter(stream);
            default -> stream;
        };
    }

    @Override
    protected TokenStream normalize(String field, TokenStream stream) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(stream));
    }
}
