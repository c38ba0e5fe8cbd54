package org.alongside.launch.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.launch.demo.Business.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoContentTest {

    private static final Path DEMO = Path.of("src/main/demo");
    private static final Map<String, Map<String, Integer>> LEAST_UTTERANCES =
            Map.of("marlow", Map.of("en", 12), "alameda", Map.of("es", 12, "pt", 6));

    static List<Business> businesses() {
        return Business.in(DEMO);
    }

    @Test
    void thereAreTwoBusinesses() {
        assertEquals(
                List.of("alameda", "marlow"),
                businesses().stream().map(Business::slug).toList());
    }

    @ParameterizedTest
    @MethodSource("businesses")
    void theStaffIsThreeAgentsASupervisorAndAnAdmin(Business business) {
        Map<String, Long> roles =
                business.members().stream().collect(groupingBy(member -> text(member, "role"), counting()));

        assertEquals(Map.of("AGENT", 3L, "SUPERVISOR", 1L, "ADMIN", 1L), roles);
    }

    @ParameterizedTest
    @MethodSource("businesses")
    void documentsComeInAllFormats(Business business) {
        List<Document> documents = business.documents();
        Map<String, Long> formats =
                documents.stream().collect(groupingBy(document -> extension(document.file()), counting()));

        assertTrue(documents.size() >= 12, documents.size() + " documents");
        assertEquals(Set.of("pdf", "docx", "html", "md", "csv"), formats.keySet());
        assertTrue(formats.values().stream().allMatch(count -> count >= 2), formats.toString());
    }

    @ParameterizedTest
    @MethodSource("businesses")
    void everyDocumentHasContentAndALanguageOfItsBusiness(Business business) throws Exception {
        List<String> languages = languages(business);

        for (Document document : business.documents()) {
            assertTrue(document.content().length > 300, document.toString());
            assertTrue(languages.contains(document.language()), document.toString());
            assertTrue(begins(document), document + " is not of the kind that its name says");
        }
    }

    @Test
    void theShopAlsoExplainsItselfInPortuguese() {
        List<Document> portuguese = new Business(DEMO.resolve("alameda"))
                .documents().stream()
                        .filter(document -> document.language().equals("pt"))
                        .toList();

        assertTrue(portuguese.size() >= 4);
    }

    @ParameterizedTest
    @MethodSource("businesses")
    void aLaterDocumentWaitsForTheAdminToUploadIt(Business business) throws Exception {
        try (Stream<Path> later = Files.list(business.folder().resolve("later"))) {
            assertEquals(1, later.count());
        }
    }

    @ParameterizedTest
    @MethodSource("businesses")
    void intentsSpreadOverTheTiers(Business business) {
        List<String> intents = intents(business);
        Map<String, Long> tiers = intents.stream().collect(groupingBy(intent -> text(intent, "tier"), counting()));
        Set<String> caseTypes =
                intents.stream().map(intent -> text(intent, "caseType")).collect(Collectors.toSet());

        assertTrue(intents.size() >= 25);
        assertEquals(Set.of("A", "B", "C"), tiers.keySet());
        assertTrue(tiers.values().stream().allMatch(count -> count >= 5), tiers.toString());
        assertTrue(caseTypes.size() >= 5 && caseTypes.size() <= 7, caseTypes.toString());
    }

    @ParameterizedTest
    @MethodSource("businesses")
    void everyIntentHasExamplesInEveryLanguage(Business business) {
        for (String intent : intents(business)) {
            Map<String, Long> counts = utterances(intent).stream()
                    .collect(groupingBy(utterance -> text(utterance, "language"), counting()));
            LEAST_UTTERANCES
                    .get(business.slug())
                    .forEach((language, least) -> assertTrue(
                            counts.getOrDefault(language, 0L) >= least,
                            text(intent, "key") + " has " + counts + ", wanted " + least + " in " + language));
        }
    }

    @ParameterizedTest
    @MethodSource("businesses")
    void noExampleStandsForTwoIntents(Business business) {
        Map<String, String> owners = new HashMap<>();
        for (String intent : intents(business)) {
            for (String utterance : utterances(intent)) {
                String other = owners.put(plain(text(utterance, "text")), text(intent, "key"));
                assertNull(other, text(utterance, "text"));
            }
        }
    }

    /** What the story asks must be understood, not looked up. */
    @ParameterizedTest
    @MethodSource("businesses")
    void theSentencesOfTheStoryAreNoExamples(Business business) {
        Set<String> story = Stream.of(
                        "how do I change the card that I pay with?",
                        "¿cómo cambio la tarjeta con la que pago?",
                        "como troco o cartão com que pago?",
                        "there is a charge on my account that I don't recognise")
                .map(DemoContentTest::plain)
                .collect(Collectors.toSet());
        Predicate<String> told = utterance -> story.contains(plain(text(utterance, "text")));

        assertFalse(intents(business).stream()
                .flatMap(intent -> utterances(intent).stream())
                .anyMatch(told));
    }

    @ParameterizedTest
    @MethodSource("businesses")
    void approvedRepliesBelongToIntents(Business business) {
        Set<String> keys =
                intents(business).stream().map(intent -> text(intent, "key")).collect(Collectors.toSet());
        List<String> replies = JsonText.elements(business.json("approved-replies"));

        assertTrue(replies.size() >= 8);
        for (String reply : replies) {
            assertTrue(keys.contains(text(reply, "intent")), reply);
            assertTrue(languages(business).contains(text(reply, "language")), reply);
        }
    }

    @ParameterizedTest
    @MethodSource("businesses")
    void theCharterNamesPeopleOfTheBusiness(Business business) {
        Set<String> usernames = business.members().stream()
                .map(member -> text(member, "username"))
                .collect(Collectors.toSet());
        String charter = business.json("charter");

        assertTrue(usernames.contains(text(charter, "authoriser")));
        assertTrue(usernames.contains(text(charter, "mayReverse")));
        assertEquals(3, JsonText.elements(text(charter, "triggers")).size());
    }

    private static List<String> intents(Business business) {
        return JsonText.elements(business.json("intents"));
    }

    private static List<String> utterances(String intent) {
        return JsonText.elements(text(intent, "utterances"));
    }

    private static List<String> languages(Business business) {
        return JsonText.elements(text(business.json("tenant"), "languages")).stream()
                .map(quoted -> quoted.replace("\"", ""))
                .toList();
    }

    private static String text(String object, String name) {
        return JsonText.member(object, name).orElseThrow(() -> new AssertionError(name + " is missing in " + object));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean begins(Document document) {
        String start = new String(document.content(), 0, 15, java.nio.charset.StandardCharsets.ISO_8859_1);
        return switch (extension(document.file())) {
            case "pdf" -> start.startsWith("%PDF-");
            case "docx" -> start.startsWith("PK");
            case "html" -> start.equals("<!DOCTYPE html>");
            case "md" -> start.startsWith("# ");
            default -> true;
        };
    }
}
