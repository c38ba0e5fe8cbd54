package org.alongside.routing.ai;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;
import org.alongside.knowledge.Passage;
import org.alongside.routing.Answerer.Request;

/** What is put to the model: our rules, then the passages and the question fenced off as data. */
final class ModelPrompt {

    static final String VERSION = "answer-v2";
    private static final int TURNS = 6;
    private static final int LONGEST_TURN = 2_000;
    private static final String RULES = Resources.text("/prompts/" + VERSION + ".txt");

    private ModelPrompt() {}

    static List<ChatMessage> of(Request request) {
        String rules =
                RULES.replace("{{language}}", request.language()).replace("{{instructions}}", request.instructions());
        return List.of(SystemMessage.from(rules), UserMessage.from(material(request)));
    }

    private static String material(Request request) {
        var material = new StringBuilder();
        int number = 1;
        for (Passage passage : request.passages()) {
            material.append("<passage number=\"").append(number++).append("\">\n");
            material.append(harmless(String.join(" > ", passage.path()))).append('\n');
            material.append(harmless(passage.text())).append("\n</passage>\n");
        }
        List<String> context = request.context();
        for (String turn : context.subList(Math.max(0, context.size() - TURNS), context.size())) {
            material.append("<earlier>").append(harmless(turn)).append("</earlier>\n");
        }
        return material.append("<question>")
                .append(harmless(request.question()))
                .append("</question>")
                .toString();
    }

    /** Nobody's text can close our fence. */
    private static String harmless(String text) {
        String cut = text.length() > LONGEST_TURN ? text.substring(0, LONGEST_TURN) : text;
        return cut.replace('<', '‹').replace('>', '›');
    }
}
