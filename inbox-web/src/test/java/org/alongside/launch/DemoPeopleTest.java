package org.alongside.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same people are known to Keycloak, to the demo's businesses and to the reader of the greeting. */
class DemoPeopleTest {

    private static final String PERSON = "\"username\"\\s*:\\s*\"([^\"]+)\",\\s*\"firstName\"";
    private static final String USERNAME = "\"username\"\\s*:\\s*\"([^\"]+)\"";

    @Test
    void greetingNamesEverybodyWhoCanSignIn() throws IOException {
        String greeting = Greeting.of(Settings.from(Map.of()));

        for (String person : people()) {
            assertTrue(greeting.contains(person), person);
        }
    }

    @Test
    void everyMemberOfTheDemoCanSignIn() throws IOException {
        Set<String> members = new TreeSet<>(Set.of("olga"));
        try (Stream<Path> businesses = Files.list(Path.of("src/main/demo"))) {
            for (Path business : businesses.filter(Files::isDirectory).toList()) {
                members.addAll(found(USERNAME, business.resolve("members.json")));
            }
        }

        assertEquals(people(), members);
    }

    @Test
    void productionRealmHoldsNobodyAndNoSecret() throws IOException {
        String realm = Files.readString(Path.of("src/main/keycloak/realm.json"));

        assertTrue(!realm.contains("\"users\""), "users");
        assertTrue(realm.contains("${ALONGSIDE_SETUP_CLIENT:false}"), "the client for passwords is off");
        matches("\"secret\": \"([^\"]*)\"", realm).forEach(secret -> assertTrue(secret.startsWith("${"), secret));
    }

    private static Set<String> people() throws IOException {
        return found(PERSON, Path.of("src/main/keycloak/demo-people.json"));
    }

    private static Set<String> found(String pattern, Path file) throws IOException {
        return matches(pattern, Files.readString(file)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(result -> result.group(1));
    }
}
