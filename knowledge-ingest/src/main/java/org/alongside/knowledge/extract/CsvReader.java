package org.alongside.knowledge.extract;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.alongside.knowledge.domain.Document;
import org.alongside.knowledge.domain.Place;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables as text. The first row names the columns; the separator is the one that it uses most. */
final class CsvReader implements Reader {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    @Override
    public Document read(byte[] content, Pace pace) throws IOException {
        String text = Text.decode(content);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        Blocks blocks = new Blocks(pace);
        try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
            List<String> header = List.of();
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() == 1) {
                    header = row.toList();
                } else {
                    blocks.row(header, row.toList(), Place.row((int) row.getRecordNumber()));
                }
                if (blocks.full()) {
                    blocks.warn(Reasons.CUT);
                    break;
                }
            }
        }
        return blocks.document("");
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            long found = first.chars().filter(each -> each == candidate).count();
            if (found > most) {
                most = found;
                best = candidate;
            }
        }
        return best;
    }
}
