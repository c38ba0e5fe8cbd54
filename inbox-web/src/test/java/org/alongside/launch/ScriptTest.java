package org.alongside.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./alongside} says before it can start any Java of ours. */
class ScriptTest {

    private static final Path SCRIPT = Path.of("../alongside").toAbsolutePath().normalize();

    @TempDir
    private Path fakeJdk;

    @ParameterizedTest
    @CsvSource({"11.0.2", "1.8.0_392", "21", "170.1"})
    void namesTheWrongJavaAndWhereItWasFound(String version) throws Exception {
        writeJava("Picked up JAVA_TOOL_OPTIONS: -Dx\\nopenjdk version \\\"" + version + "\\\" 2019-01-15");

        Answer answer = run();

        assertEquals(1, answer.code());
        assertTrue(
                answer.text().contains("Java 17 is needed; JAVA_HOME=" + fakeJdk + " has " + version), answer.text());
        assertTrue(answer.text().contains("Install a JDK 17"), answer.text());
    }

    @Test
    void asksForACompilerWhenThereIsOnlyAJre() throws Exception {
        writeJava("openjdk version \\\"17.0.15\\\" 2025-04-15");

        assertTrue(run().text().contains("Java 17 without a compiler"));
    }

    @Test
    void tellsThatThereIsNoJavaAtAll() throws Exception {
        assertTrue(run().text().contains("No JDK: JAVA_HOME=" + fakeJdk + " has no java."));
    }

    private void writeJava(String says) throws IOException {
        Path java = Files.createDirectories(fakeJdk.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf \"" + says + "\\n\" >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Answer run() throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", SCRIPT.toString(), "run").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", fakeJdk.toString());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private record Answer(int code, String text) {}
}
