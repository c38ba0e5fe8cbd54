package org.alongside.inbox.widget;

import java.util.List;
import org.alongside.routing.Attachment;
import org.alongside.routing.Message;

/**
 * A message as the widget shows it.
 *
 * @param id of a message of the visitor: what the door answered when it took it
 * @param author CONTACT, ASSISTANT, AGENT, AGENT_ASSISTED or SYSTEM
 * @param at ISO instant
 */
public record WidgetMessage(
        String id,
        long sequence,
        String author,
        String authorName,
        String text,
        List<WidgetCitation> citations,
        List<WidgetFile> files,
        String at) {

    /** @param image whether a browser may show it as one */
    public record WidgetFile(String id, String name, String type, long bytes, boolean image) {

        static WidgetFile of(Attachment file) {
            return new WidgetFile(
                    file.id().toString(), file.name(), file.type(), file.bytes(), WidgetFiles.image(file.type()));
        }
    }

    /**
     * @param url opens the passage
     * @param ends where in the text the sentences end that rest on it; empty for all of it
     */
    public record WidgetCitation(String title, String locator, String quote, String url, List<Integer> ends) {}

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
                message.id().toString(),
                message.sequence(),
                message.author().name(),
                message.authorName(),
                message.text(),
                citations,
                message.attachments().stream().map(WidgetFile::of).toList(),
                message.at().toString());
    }
}
