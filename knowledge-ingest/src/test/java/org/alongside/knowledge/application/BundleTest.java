package org.alongside.knowledge.application;

import static org.alongside.shared.store.TestDatabase.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.knowledge.Audience;
import org.alongside.knowledge.Source;
import org.alongside.knowledge.Taken;
import org.alongside.knowledge.Upload;
import org.junit.jupiter.api.Test;

class BundleTest {

    private final World world = World.empty();

    @Test
    void eachFileOfABundleIsTakenOrToldWhyNot() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("help/fees.md", bytes("# Fees\n\nA transfer costs 2 euros.\n"));
        files.put("returns/fees.md", bytes("# Fees\n\nA return costs nothing.\n"));
        files.put("__MACOSX/help/._fees.md", bytes("x"));
        files.put("logo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        files.put("more.zip", zip(Map.of("a.md", bytes("# A\n\nB.\n"))));

        assertEquals(
                List.of(
                        "help/fees.md ",
                        "returns/fees.md ",
                        "logo.png knowledge.refused.unknown-kind",
                        "more.zip knowledge.refused.unknown-kind"),
                take("bundle.zip", zip(files)));
        world.readAll(ACME);
        assertEquals(2, all().size());
    }

    @Test
    void namesThatLeadOutLeadNowhere() throws IOException {
        assertEquals(
                List.of("etc/passwd.md "),
                take("evil.zip", zip(Map.of("../../../etc/passwd.md", bytes("# A\n\nB.\n")))));
        assertEquals("etc/passwd.md", all().get(0).fileName());
        assertEquals("Passwd", all().get(0).title());
    }

    @Test
    void bombsAreRefusedBeforeAnythingIsTaken() throws IOException {
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        bombs.put("good.md", bytes("# A\n\nB.\n"));
        for (int i = 0; i < 11; i++) {
            bombs.put("bomb" + i + ".txt", new byte[20 << 20]);
        }

        assertEquals(List.of("bomb.zip knowledge.refused.large-bundle"), take("bomb.zip", zip(bombs)));
        assertEquals(List.of(), all());
    }

    private List<Source> all() {
        return world.in(ACME, () -> world.sources.all(ACME));
    }

    private List<String> take(String name, byte[] content) {
        Upload upload = new Upload(name, "", content, "en", Audience.CUSTOMERS, "ana");
        List<Taken> taken = world.in(ACME, () -> world.sources.take(ACME, upload));
        return taken.stream()
                .map(each -> each.fileName() + " " + each.refusal())
                .toList();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
