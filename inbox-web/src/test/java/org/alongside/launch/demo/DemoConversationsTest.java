package org.alongside.launch.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.launch.demo.StubDoors.Talk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoConversationsTest {

    private static final Path DEMO = Path.of("src/main/demo");

    private final List<String> progress = new ArrayList<>();
    private StubDoors doors;
    private DemoConversations conversations;

    @BeforeEach
    void start() throws Exception {
        doors = new StubDoors();
        Target target = new Target(doors.address(), doors.address() + "/realm", "secret", "olga", "alongside");
        conversations = new DemoConversations(DEMO, target, Duration.ofMillis(1), progress::add);
    }

    @AfterEach
    void stop() {
        doors.close();
    }

    @Test
    void everybodySaysWhatIsWrittenForThem() {
        conversations.load();

        assertEquals(written(), said());
        assertTrue(doors.talks.values().stream().anyMatch(talk -> talk.rated.contains("{\"AT_CLOSE\":\"1\"}")));
        assertEquals(
                List.of(
                        "Tienda Alameda: 7 customers write, in the background",
                        "Tienda Alameda: 7 conversations to look at",
                        "Marlow Pay: 9 customers write, in the background",
                        "Marlow Pay: 9 conversations to look at"),
                progress);
    }

    @Test
    void aSecondRunSaysNothing() {
        conversations.load();
        doors.changes.clear();
        progress.clear();

        conversations.load();

        assertEquals(List.of(), doors.changes);
        assertEquals(List.of(), progress);
    }

    @Test
    void whatBrokeOffGoesOnAndIsSaidOnce() {
        doors.repliesTaken = 3;
        assertThrows(LoadFailure.class, conversations::load);
        doors.repliesTaken = Integer.MAX_VALUE;

        conversations.load();

        assertEquals(written(), said());
    }

    @Test
    void noKeyIsLeftThatOpensAnything() {
        conversations.load();

        assertEquals(2, doors.keys.size());
        assertFalse(doors.keys.containsValue(true), doors.keys.toString());
    }

    /** How many conversations there are of each course: who speaks how often. */
    private static Map<String, Integer> written() {
        Map<String, Integer> courses = new TreeMap<>();
        for (Business business : Business.in(DEMO)) {
            for (String conversation : JsonText.elements(business.json("conversations"))) {
                courses.merge(course(DemoConversations.steps(conversation)), 1, Integer::sum);
            }
        }
        return courses;
    }

    private static String course(List<DemoStep> steps) {
        StringBuilder course = new StringBuilder();
        for (DemoStep step : steps) {
            if (step instanceof DemoStep.Answers) {
                course.append("AGENT ");
            } else if (step instanceof DemoStep.Writes || step instanceof DemoStep.AsksForPerson) {
                course.append("CONTACT ");
            }
        }
        return course.toString();
    }

    private Map<String, Integer> said() {
        Map<String, Integer> courses = new TreeMap<>();
        for (Talk talk : doors.talks.values()) {
            StringBuilder course = new StringBuilder();
            talk.authors.stream()
                    .filter(author -> !author.equals("SYSTEM"))
                    .forEach(author -> course.append(author).append(' '));
            courses.merge(course.toString(), 1, Integer::sum);
        }
        return courses;
    }
}
