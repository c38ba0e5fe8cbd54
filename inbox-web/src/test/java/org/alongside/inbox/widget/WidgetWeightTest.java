package org.alongside.inbox.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The chat is a guest on a business's page: light, and it calls nobody else. */
class WidgetWeightTest {

    private static final int HEAVIEST = 40_000;
    private static final Path ASSETS = Path.of("src/main/resources/META-INF/resources/assets/inbox/widget");
    private static final Path PAGE = Path.of("src/main/resources/templates/inbox/WidgetPage.html");
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:src|href)=\"https?:|url\\(|fetch\\(\"http|import .* from \"http");

    @Test
    void allOfItWeighsLessThanFortyKilobytesCompressed() throws IOException {
        int weight = 0;
        for (Path file : files()) {
            weight += compressed(Files.readAllBytes(file));
        }
        assertTrue(weight < HEAVIEST, weight + " bytes compressed");
    }

    @Test
    void nothingIsAskedOfAnybodyElse() throws IOException {
        for (Path file : files()) {
            assertEquals(
                    List.of(),
                    ELSEWHERE
                            .matcher(Files.readString(file))
                            .results()
                            .map(found -> file.getFileName() + ": " + found.group())
                            .toList());
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> assets = Files.list(ASSETS)) {
            return Stream.concat(assets, Stream.of(PAGE)).toList();
        }
    }

    private static int compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        return bytes.size();
    }
}
