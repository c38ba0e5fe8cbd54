package org.alongside.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String ROOT = "org.alongside";
    private static final String BAD = "org.alongside.architecture.bad";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages(ROOT);
    private static final JavaClasses EXAMPLES = new ClassFileImporter().importPackages(BAD);

    @TestFactory
    Stream<DynamicTest> productKeepsEveryRule() {
        return new Rules(ROOT)
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> rule.getValue().allowEmptyShould(true).check(PRODUCT)));
    }

    /** A rule that rejects nothing guards nothing. */
    @TestFactory
    Stream<DynamicTest> everyRuleRejectsItsBadExample() {
        return new Rules(BAD).all().entrySet().stream().map(ArchitectureTest::rejects);
    }

    private static DynamicTest rejects(Map.Entry<String, ArchRule> rule) {
        return DynamicTest.dynamicTest(rule.getKey(), () -> {
            EvaluationResult result = rule.getValue().allowEmptyShould(true).evaluate(EXAMPLES);
            String found = String.join("\n", result.getFailureReport().getDetails());
            assertTrue(result.hasViolation(), "nothing was rejected");
            assertTrue(found.contains("." + rule.getKey()), "not the example of that name:\n" + found);
        });
    }

    @Test
    void everyPackageThatARuleNamesExists() {
        for (String name : Rules.named()) {
            assertTrue(
                    PRODUCT.stream().anyMatch(type -> type.getPackageName().equals(ROOT + "." + name)),
                    "No class in " + name);
        }
    }

    @Test
    void modulesAreThoseOfTheBuild() throws IOException {
        String pom = Files.readString(Path.of("../pom.xml"));
        Set<String> built = Pattern.compile("<module>([^<]+)</module>")
                .matcher(pom)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertEquals(Modules.MAVEN.keySet(), built);
    }

    @Test
    void everyPackageBelongsToAModule() {
        Set<String> known =
                Modules.MAVEN.values().stream().flatMap(java.util.List::stream).collect(Collectors.toSet());
        Set<String> found = PRODUCT.stream()
                .map(type -> type.getPackageName().substring(ROOT.length() + 1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(known), found);
    }

    @Test
    void everyPackageSaysWhatNullMeans() {
        Set<String> silent = new TreeSet<>();
        PRODUCT.stream().map(type -> type.getPackageName()).distinct().forEach(name -> {
            if (PRODUCT.stream()
                    .noneMatch(type -> type.getName().equals(name + ".package-info")
                            && type.isAnnotatedWith("org.jspecify.annotations.NullMarked"))) {
                silent.add(name);
            }
        });
        assertEquals(Set.of(), silent);
    }

    @Test
    void examplesAreNoPartOfTheProduct() {
        assertFalse(PRODUCT.stream().anyMatch(type -> type.getName().startsWith(BAD)));
    }
}
