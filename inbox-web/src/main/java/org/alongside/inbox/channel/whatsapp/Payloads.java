package org.alongside.inbox.channel.whatsapp;

import static org.alongside.inbox.channel.Provided.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.alongside.routing.ContactKey;
import org.alongside.routing.Outgoing;

/** Messages in the form in which Graph takes them. */
final class Payloads {

    static final int LONGEST_BODY = 1_024;
    static final int LONGEST_TEXT = 4_096;

    private static final int LONGEST_FOOTER = 60;
    private static final int LONGEST_BUTTON = 20;
    private static final int LONGEST_ROW = 24;
    private static final int LONGEST_DESCRIPTION = 72;
    private static final int MOST_BUTTONS = 2;
    private static final int MOST_ROWS = 9;
    private static final int LONGEST_ID = 200;

    private Payloads() {}

    /** @param last whether what Meta tells of this part tells of the whole message */
    private static JsonObjectBuilder to(Outgoing outgoing, String type, boolean last) {
        ContactKey key = outgoing.to();
        boolean phone = key.kind() == ContactKey.Kind.PHONE;
        JsonObjectBuilder message = JSON.createObjectBuilder()
                .add("messaging_product", "whatsapp")
                .add("recipient_type", "individual")
                .add(phone ? "to" : "recipient", phone ? key.value().substring(1) : key.value())
                .add("type", type);
        if (last) {
            message.add("biz_opaque_callback_data", outgoing.message().id().toString());
        }
        if (!outgoing.inReplyTo().isEmpty() && !type.equals("template")) {
            message.add("context", JSON.createObjectBuilder().add("message_id", outgoing.inReplyTo()));
        }
        return message;
    }

    static String text(Outgoing outgoing, String text, boolean last) {
        JsonObjectBuilder body =
                JSON.createObjectBuilder().add("preview_url", false).add("body", text);
        return to(outgoing, "text", last).add("text", body).build().toString();
    }

    /**
     * A text with the way to a person, and with what may be chosen.
     *
     * @param footer who writes
     * @param person label of the way to a person
     * @param open label of what opens the list
     */
    static String offering(Outgoing outgoing, String text, String footer, String person, String open) {
        List<String> choices = outgoing.choices();
        boolean few = choices.size() <= MOST_BUTTONS
                && choices.stream().allMatch(choice -> choice.length() <= LONGEST_BUTTON);
        JsonObjectBuilder interactive = JSON.createObjectBuilder()
                .add("type", few ? "button" : "list")
                .add("body", JSON.createObjectBuilder().add("text", text))
                .add("action", few ? buttons(choices, person) : list(choices, person, open));
        if (!footer.isEmpty()) {
            interactive.add("footer", JSON.createObjectBuilder().add("text", cut(footer, LONGEST_FOOTER)));
        }
        return to(outgoing, "interactive", true)
                .add("interactive", interactive)
                .build()
                .toString();
    }

    private static JsonObjectBuilder buttons(List<String> choices, String person) {
        JsonArrayBuilder buttons = JSON.createArrayBuilder();
        choices.forEach(choice -> buttons.add(button(Buttons.CHOICE + choice, choice)));
        return JSON.createObjectBuilder().add("buttons", buttons.add(button(Buttons.PERSON, person)));
    }

    private static JsonObjectBuilder button(String id, String title) {
        JsonObjectBuilder reply = JSON.createObjectBuilder().add("id", id).add("title", cut(title, LONGEST_BUTTON));
        return JSON.createObjectBuilder().add("type", "reply").add("reply", reply);
    }

    private static JsonObjectBuilder list(List<String> choices, String person, String open) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        choices.stream().limit(MOST_ROWS).forEach(choice -> rows.add(row(choice)));
        rows.add(JSON.createObjectBuilder().add("id", Buttons.PERSON).add("title", cut(person, LONGEST_ROW)));
        JsonArrayBuilder sections =
                JSON.createArrayBuilder().add(JSON.createObjectBuilder().add("rows", rows));
        return JSON.createObjectBuilder()
                .add("button", cut(open, LONGEST_BUTTON))
                .add("sections", sections);
    }

    private static JsonObjectBuilder row(String choice) {
        JsonObjectBuilder row = JSON.createObjectBuilder()
                .add("id", cut(Buttons.CHOICE + choice, LONGEST_ID))
                .add("title", cut(choice, LONGEST_ROW));
        return choice.length() > LONGEST_ROW ? row.add("description", cut(choice, LONGEST_DESCRIPTION)) : row;
    }

    /** An approved template whose body has one variable, which takes the text in one line. */
    static String template(Outgoing outgoing, String text, String name, String language) {
        JsonObjectBuilder said = JSON.createObjectBuilder()
                .add("type", "text")
                .add("text", cut(text.replaceAll("\\s+", " ").strip(), LONGEST_BODY));
        JsonObjectBuilder body = JSON.createObjectBuilder()
                .add("type", "body")
                .add("parameters", JSON.createArrayBuilder().add(said));
        JsonObjectBuilder template = JSON.createObjectBuilder()
                .add("name", name)
                .add("language", JSON.createObjectBuilder().add("code", language))
                .add("components", JSON.createArrayBuilder().add(body));
        return to(outgoing, "template", true).add("template", template).build().toString();
    }

    /** @param kind image, video, audio or document */
    static String file(Outgoing outgoing, String kind, String id, String name, String caption, boolean last) {
        JsonObjectBuilder file = JSON.createObjectBuilder().add("id", id);
        if (!caption.isEmpty() && !kind.equals("audio")) {
            file.add("caption", caption);
        }
        if (kind.equals("document")) {
            file.add("filename", name);
        }
        return to(outgoing, kind, last).add(kind, file).build().toString();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
