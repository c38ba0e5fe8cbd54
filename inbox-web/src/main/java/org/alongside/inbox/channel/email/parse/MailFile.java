package org.alongside.inbox.channel.email.parse;

/**
 * A file in a mail.
 *
 * @param type media type without parameters, in lower case
 * @param shownInText whether the HTML of the mail shows it, as a picture
 */
public record MailFile(String name, String type, byte[] content, boolean shownInText) {

    private static final int LOGO = 12 * 1024;

    /** A small picture in the layout: a logo, an icon, a pixel that counts readers. */
    boolean decoration() {
        return shownInText && type.startsWith("image/") && content.length <= LOGO;
    }
}
