package org.alongside.routing.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.routing.domain.JsonReader;

/** Public sets of texts and questions that one of the texts answers. */
final class RetrievalData {

    private final Path folder;

    RetrievalData(Path folder) {
        this.folder = folder;
    }

    /**
     * @param subject what makes a text the right one; several texts may share it
     * @param path headings that it stands under
     * @param meaning what its vector is computed from
     */
    record Text(String subject, List<String> path, String text, String language, String meaning) {

        /** Under no heading. */
        Text(String subject, String text, String language) {
            this(subject, List.of(), text, language, text);
        }

        /** An answer under its question. */
        Text(String subject, String heading, String text, String language) {
            this(subject, List.of(heading), text, language, heading + ". " + text);
        }
    }

    /** @param subjects of the texts that are right; one is enough */
    record Asked(String question, Set<String> subjects) {

        Asked(String question, String subject) {
            this(question, Set.of(subject));
        }
    }

    boolean has(String set) {
        return Files.exists(folder.resolve(set.split("-")[0]));
    }

    String language(String set) {
        return set.equals("faquad") ? "pt" : set.endsWith("-es") ? "es" : "en";
    }

    List<Text> texts(String set) throws IOException {
        if (GuideData.knows(set)) {
            return new GuideData(folder).texts(set);
        }
        List<Text> texts = new ArrayList<>();
        if (set.equals("faquad")) {
            for (Map<?, ?> paragraph : paragraphs()) {
                texts.add(new Text("" + texts.size(), text(paragraph, "context"), "pt"));
            }
            return texts;
        }
        String language = language(set);
        for (Map<String, Object> line : lines(isFaq(set) ? "stackfaq/docs" : "xquad/" + language + "_docs")) {
            texts.add(isFaq(set) ? answer(line, set) : new Text(text(line, "id"), text(line, "text"), language));
        }
        return texts;
    }

    private static boolean isFaq(String set) {
        return set.startsWith("stackfaq");
    }

    /** Under its question, unless answers are to be found by themselves. */
    private static Text answer(Map<String, Object> line, String set) {
        String thread = text(line, "id").split("\\.")[0];
        return set.equals("stackfaq")
                ? new Text(thread, text(line, "question"), text(line, "answer"), "en")
                : new Text(thread, text(line, "answer"), "en");
    }

    List<Asked> asked(String set) throws IOException {
        if (GuideData.knows(set)) {
            return new GuideData(folder).asked(set);
        }
        List<Asked> asked = new ArrayList<>();
        if (set.equals("faquad")) {
            int at = 0;
            for (Map<?, ?> paragraph : paragraphs()) {
                for (Object question : (List<?>) paragraph.get("qas")) {
                    asked.add(new Asked(text((Map<?, ?>) question, "question"), "" + at));
                }
                at++;
            }
            return asked;
        }
        boolean faq = isFaq(set);
        for (Map<String, Object> line :
                lines(faq ? "stackfaq/queries_shared" : "xquad/" + language(set) + "_queries_shared")) {
            asked.add(new Asked(text(line, "query"), text(line, faq ? "thread" : "rel")));
        }
        return asked;
    }

    private List<Map<?, ?>> paragraphs() throws IOException {
        List<Map<?, ?>> paragraphs = new ArrayList<>();
        Map<String, Object> all = JsonReader.readObject(Files.readString(folder.resolve("faquad/train.json")));
        for (Object document : (List<?>) all.get("data")) {
            for (Object paragraph : (List<?>) ((Map<?, ?>) document).get("paragraphs")) {
                paragraphs.add((Map<?, ?>) paragraph);
            }
        }
        return paragraphs;
    }

    private List<Map<String, Object>> lines(String name) throws IOException {
        return lines(folder, name);
    }

    static List<Map<String, Object>> lines(Path folder, String name) throws IOException {
        return Files.readAllLines(folder.resolve(name + ".jsonl")).stream()
                .filter(line -> !line.isBlank())
                .map(JsonReader::readObject)
                .toList();
    }

    static String text(Map<?, ?> object, String name) {
        return String.valueOf(object.get(name)).replace("\uFEFF", "");
    }
}
