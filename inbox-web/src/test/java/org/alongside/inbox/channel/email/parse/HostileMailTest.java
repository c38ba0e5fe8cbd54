package org.alongside.inbox.channel.email.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is broken or meant badly is read as far as it goes, and the result says what is missing. */
class HostileMailTest {

    @Test
    void stopsAtAThousandParts() {
        String parts =
                IntStream.range(0, 1000).mapToObj(at -> "--x\r\n\r\npart " + at).collect(Collectors.joining("\r\n"));
        ReadMail mail =
                Mails.read("From: a@b.example", "Content-Type: multipart/mixed; boundary=x", "", parts, "--x--");

        assertEquals(List.of("mail.unread.parts"), mail.unread());
        assertTrue(mail.said().startsWith("part 0"));
    }

    @Test
    void stopsAtDeepNesting() {
        StringBuilder deep = new StringBuilder("From: a@b.example\r\n");
        IntStream.range(0, 200)
                .forEach(at ->
                        deep.append("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(at, at)));
        deep.append("\r\nat the bottom");

        ReadMail mail = Mails.read(deep.toString());

        assertEquals(1, mail.files().size());
    }

    @Test
    void takesNoMoreThanTwentyFiles() {
        String files = IntStream.range(0, 30)
                .mapToObj(at -> "--x\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename=f" + at
                        + ".csv\r\n\r\na,b")
                .collect(Collectors.joining("\r\n"));
        ReadMail mail =
                Mails.read("From: a@b.example", "Content-Type: multipart/mixed; boundary=x", "", files, "--x--");

        assertEquals(MailParts.MOST_FILES, mail.files().size());
        assertEquals(List.of("mail.unread.files"), mail.unread());
    }

    @Test
    void savesWhatItCanOfBrokenBase64() {
        ReadMail mail = Mails.read(
                "From: a@b.example",
                "Content-Transfer-Encoding: base64",
                "Content-Type: text/plain",
                "",
                "SGVsbG8g!d29ybGQhAAA");

        assertTrue(mail.said().startsWith("Hello world!"), mail.said());
        assertEquals(List.of("mail.unread.broken"), mail.unread());
    }

    @Test
    void survivesAHeaderOfAMegabyte() {
        ReadMail mail = Mails.withHeaders(
                "Subject: " + "x".repeat(1_000_000),
                "References: " + "<a@b> ".repeat(200_000),
                "To: " + "a@b.example,".repeat(90_000));

        assertEquals(300, mail.subject().length());
        assertEquals(List.of("<a@b>"), mail.references());
        assertTrue(mail.to().size() <= 50);
    }

    @Test
    void namesHideNeitherLineEndsNorDirection() {
        ReadMail mail = Mails.read(
                "From: =?utf-8?Q?Eve=0D=0ABcc:_x=40y.example?= <eve@b.example>",
                "Subject: =?utf-8?Q?a=0D=0AX-Evil:_1=E2=80=AEgpj?=",
                "Content-Type: multipart/mixed; boundary=x",
                "",
                "--x",
                "Content-Type: application/octet-stream",
                "Content-Disposition: attachment; filename*=utf-8''%E2%80%AEfdp.exe%0D%0A",
                "",
                "MZ",
                "--x--");

        assertEquals("a X-Evil: 1 gpj", mail.subject());
        assertEquals("fdp.exe", mail.files().get(0).name());
        assertFalse(mail.name().contains("\n"));
        assertFalse(mail.shown().contains("\n"));
    }

    @Test
    void noAddressIsAlsoAnAnswer() {
        assertEquals("", Mails.read("From: nobody", "", "x").from());
        assertEquals("", Mails.read("From: <a@b\r\n example>", "", "x").from());
        assertEquals("", Mails.read("", "only text").from());
    }

    @Test
    void boundaryThatNeverComesLeavesTheText() {
        ReadMail mail = Mails.read("From: a@b.example", "Content-Type: multipart/mixed; boundary=never", "", "Help me");

        assertTrue(mail.said().contains("Help me") || !mail.files().isEmpty());
    }

    /** Any bytes at all end in a result. */
    @RepeatedTest(300)
    void anyDamageEndsInAResult(RepetitionInfo round) {
        SplittableRandom random = new SplittableRandom(round.getCurrentRepetition());
        byte[] mail = String.join(
                        "\r\n",
                        "From: =?utf-8?B?QW5h?= <a@b.example>",
                        "Subject: =?iso-8859-1?Q?Devoluci=F3n?=",
                        "Content-Type: multipart/mixed; boundary=\"x\"",
                        "",
                        "--x",
                        "Content-Type: text/html; charset=\"utf-8\"",
                        "Content-Transfer-Encoding: quoted-printable",
                        "",
                        "<div>Hola =C3=B1</div><blockquote>viejo</blockquote>",
                        "--x",
                        "Content-Type: message/rfc822",
                        "",
                        "From: c@d.example",
                        "",
                        "inner",
                        "--x",
                        "Content-Type: image/png; name*0*=utf-8''a; name*1=b",
                        "Content-Transfer-Encoding: base64",
                        "",
                        "iVBORw0KGgo=",
                        "--x--")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        for (int change = random.nextInt(1, 12); change > 0; change--) {
            mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
        }

        ReadMail read = Mails.read(mail);

        assertFalse(read.subject().contains("\n") || read.from().contains("\n"));
    }
}
