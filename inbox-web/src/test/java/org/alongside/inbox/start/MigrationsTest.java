package org.alongside.inbox.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every module's migrations have in common, read from the files. */
class MigrationsTest {

    private static final Pattern NAME = Pattern.compile(".*/V(\\d+)__[a-z]+(_[a-z0-9]+)+\\.sql");
    private static final Pattern QUALIFIED =
            Pattern.compile("\\b(shared|tenant|knowledge|routing|metrics)\\.([a-z_]+)");
    private static final Pattern TABLE = Pattern.compile("create table ([a-z_.]+)");

    @ParameterizedTest
    @MethodSource("modules")
    void everyFileHasANumberOfItsOwn(String module) {
        List<Integer> numbers = Migrations.files(module).stream()
                .map(MigrationsTest::number)
                .sorted()
                .toList();

        assertEquals(numbers.stream().distinct().toList(), numbers);
        assertEquals(1, numbers.get(0));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void filesTouchOnlyTheirOwnSchema(String module) {
        Set<String> foreign = new TreeSet<>();
        for (String file : Migrations.files(module)) {
            Matcher name = QUALIFIED.matcher(withoutCommentsAndTexts(file));
            while (name.find()) {
                boolean kernel = name.group(1).equals("shared");
                if (!kernel && !name.group(1).equals(module)) {
                    foreign.add(file + ": " + name.group());
                }
            }
        }
        assertEquals(Set.of(), module.equals("shared") ? Set.of() : foreign);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyTableIsProtectedInTheFileThatCreatesIt(String module) {
        for (String file : Migrations.files(module)) {
            String sql = read(file);
            Matcher table = TABLE.matcher(sql);
            while (table.find()) {
                assertTrue(sql.contains("shared.protect('" + table.group(1) + "'"), file + ": " + table.group(1));
            }
        }
    }

    static List<String> modules() {
        return Migrations.MODULES;
    }

    private static int number(String file) {
        Matcher name = NAME.matcher(file);
        assertTrue(name.matches(), file + " should be called V<n>__<verb>_<what>.sql");
        return Integer.parseInt(name.group(1));
    }

    private static String withoutCommentsAndTexts(String file) {
        return read(file)
                .lines()
                .map(line -> line.replaceAll("--.*", "").replaceAll("'[^']*'", "''"))
                .collect(Collectors.joining("\n"));
    }

    private static String read(String file) {
        try (InputStream in = MigrationsTest.class.getClassLoader().getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
