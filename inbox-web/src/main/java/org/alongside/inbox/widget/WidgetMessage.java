package org.alongside.inbox.widget;

import java.util.List;
import org.alongside.routing.Message;

/**
 * A message as the widget shows it.
 *
 * @param author CONTACT, ASSISTANT, AGENT, AGENT_ASSISTED or SYSTEM
 * @param at ISO instant
 */
public record WidgetMessage(
        long sequence,
        String author,
        String authorName,
        String text,
        List<WidgetCitation> citations,
        List<WidgetFile> files,
        String at) {

    /**
     * @param url opens the passage
     * @param ends where in the text the sentences end that rest on it; empty for all of it
     */
    public record WidgetCitation(String title, String locator, String quote, String url, List<Integer> ends) {}

    /** @param url gives the file to whoever says who they are */
    public record WidgetFile(String name, String url) {}

    static WidgetMessage of(Message message, String publicKey) {
        List<WidgetCitation> citations = message.citations().stream()
                .map(citation -> new WidgetCitation(
                        citation.title(),
                        citation.locator(),
                        citation.quote(),
                        "/widget/" + publicKey + "/passages/" + citation.passage(),
                        citation.ends()))
                .toList();
        return new WidgetMessage(
                message.sequence(),
                message.author().name(),
                message.authorName(),
                message.text(),
                citations,
                message.attachments().stream()
                        .map(file -> new WidgetFile(file.name(), "/files/" + file.id()))
                        .toList(),
                message.at().toString());
    }
}
