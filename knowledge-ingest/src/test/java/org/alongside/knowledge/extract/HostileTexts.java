package org.alongside.knowledge.extract;

import java.util.LinkedHashMap;
import java.util.Map;

/** Pages, texts, tables and mails that nest, swell, break their encoding or want something fetched. */
final class HostileTexts {

    private HostileTexts() {}

    static Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        pages(files);
        markdown(files);
        letters(files);
        mails(files);
        return files;
    }

    private static void pages(Map<String, byte[]> files) {
        put(files, "lists.html", "<ul><li>a".repeat(3_000));
        put(files, "tables.html", "<table><tr><td>a".repeat(3_000));
        put(files, "inline.html", "<b><i>a".repeat(20_000));
        put(files, "attributes.html", "<p " + "a=b ".repeat(200_000) + ">Hello</p>");
        put(files, "entities.html", "<p>" + "&amp;&#x0;&nosuch;".repeat(100_000) + "</p>");
        put(files, "never-closed.html", "<p>Hello<!-- ".repeat(10_000) + "<script><style><textarea><title>");
        put(
                files,
                "fetches.html",
                "<base href='file:///etc/'><meta http-equiv=refresh content='0;url=http://127.0.0.1:9/x'>"
                        + "<iframe src=hostname></iframe><object data=hostname></object><svg><image href='hostname'/>"
                        + "<use href='http://127.0.0.1:9/x#y'/></svg><p>Hello</p>");
        put(files, "half-a-tag.html", "<".repeat(500_000));
        put(files, "frames.html", "<html><frameset>".repeat(5_000));
        put(files, "forms.html", "<form><select><option>".repeat(10_000));
    }

    private static void markdown(Map<String, byte[]> files) {
        put(files, "brackets.md", "[".repeat(50_000));
        put(files, "links.md", "[a](".repeat(30_000));
        put(files, "emphasis.md", "*a _b ".repeat(20_000));
        put(files, "stars.md", "*".repeat(100_000) + "a" + "*".repeat(100_000));
        put(files, "references.md", "[a" + "]: b\n[a".repeat(30_000) + "]: b\n\n" + "[a]".repeat(30_000));
        put(files, "tags.md", "<a b='".repeat(10_000));
        put(files, "comments.md", "a <!-- ".repeat(10_000));
        put(files, "lists.md", "- ".repeat(5_000) + "a");
        put(
                files,
                "columns.md",
                "|" + "a|".repeat(1_000) + "\n|" + "-|".repeat(1_000) + ("\n|" + "b|".repeat(1_000)).repeat(20));
        StringBuilder ticks = new StringBuilder();
        for (int length = 1; length < 1_200; length++) {
            ticks.append("e").append("`".repeat(length));
        }
        put(files, "ticks.md", ticks.toString());
    }

    private static void letters(Map<String, byte[]> files) {
        files.put("half-a-letter.txt", new byte[] {(byte) 0xfe, (byte) 0xff, 0, 'a', 0});
        files.put(
                "no-utf8.txt", new byte[] {'a', (byte) 0xc3, (byte) 0x28, (byte) 0xed, (byte) 0xa0, (byte) 0x80, 'b'});
        put(files, "accents.txt", "a" + "\u0301".repeat(500_000));
        put(
                files,
                "turned.txt",
                "\u202e\u2066txt.exe\u2069\ufeff\u200b\u00ad a \ud83c\udff4\udb40\udc67 ".repeat(5_000));
        StringBuilder controls = new StringBuilder("a");
        for (char control = 0; control < 32; control++) {
            controls.append(control);
        }
        put(
                files,
                "controls.txt",
                controls.append("b\u007f\u0085\u2028").toString().repeat(5_000));
        put(files, "empty-lines.txt", "\r\n".repeat(1_000_000) + "a");
        put(files, "nothing-to-say.txt", " \t\n".repeat(100_000));
        put(files, "quotes.csv", "\"\"\"".repeat(500_000));
        put(files, "commas.csv", ",".repeat(2_000_000));
        put(files, "ragged.csv", "a,b\n" + "c\n,,,,\n\"d\n".repeat(20_000));
        put(files, "rows.csv", "a,b\n" + "1,2\n".repeat(250_000));
    }

    private static void mails(Map<String, byte[]> files) {
        StringBuilder parts = new StringBuilder("Subject: deep\nMIME-Version: 1.0\n");
        for (int part = 0; part < 3_000; part++) {
            parts.append("Content-Type: multipart/mixed; boundary=b" + part + "\n\n--b" + part + "\n");
        }
        put(files, "parts.eml", parts.toString());
        put(files, "letters.eml", "Content-Type: message/rfc822\n\n".repeat(3_000) + "end");
        put(files, "headers.eml", "Subject: many\n" + "X-A: b\n".repeat(200_000) + "\nHello");
        put(files, "one-header.eml", "Subject: " + "long ".repeat(500_000) + "\n\nHello");
        put(files, "folded.eml", "Subject: a" + "\n b".repeat(200_000) + "\n\nHello");
        put(
                files,
                "charsets.eml",
                "Subject: =?x-none?B?////?= =?utf-8?Q?=ZZ=?=\nContent-Type: text/plain; charset=\"x-none\"\n"
                        + "Content-Transfer-Encoding: base64\n\n%%%not base64%%%");
        put(
                files,
                "elsewhere.eml",
                "Subject: x\nMIME-Version: 1.0\nContent-Type: message/external-body; access-type=URL;"
                        + " URL=\"http://127.0.0.1:9/x\"\n\nContent-Type: text/plain\n\n");
        put(
                files,
                "same-border.eml",
                "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\nContent-Type: multipart/mixed; boundary=b\n\n".repeat(2_000) + "--b--");
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, Samples.utf8(text));
    }
}
