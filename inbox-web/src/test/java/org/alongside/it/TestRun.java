package org.alongside.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.launch.TestStack;
import org.alongside.stub.GraphStub;
import org.alongside.stub.TelegramStub;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts the servers before Arquillian reads its file, which takes the application's configuration from here. */
public class TestRun implements LauncherSessionListener {

    private static final String ADDRESS = "set configs.config.server-config.network-config.network-listeners"
            + ".network-listener.http-listener.address=127.0.0.1\n";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean("alongside.it")) {
            return;
        }
        TestStack stack = TestStack.get();
        Map<String, String> all = new LinkedHashMap<>(stack.configuration());
        all.put("alongside.whatsapp.url", GraphStub.get().url());
        all.put("alongside.telegram.url", TelegramStub.get().url());
        // The mail servers and models of the tests are on this machine.
        all.put("alongside.mail.local", "true");
        all.put("alongside.model.local", "true");
        String configuration = all.entrySet().stream()
                .map(entry -> "-D" + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "))
                // Arquillian puts it into XML as it is.
                .replace("&", "&amp;");
        System.setProperty("alongside.it.configuration", configuration);
        System.setProperty(
                "alongside.it.micro",
                "--port " + stack.applicationPort() + " --nohazelcast --disablephonehome --contextroot /"
                        + " --prebootcommandfile " + commands());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (Boolean.getBoolean("alongside.it")) {
            TestStack.get().close();
        }
    }

    private static Path commands() {
        try {
            return Files.writeString(Path.of("target", "it-before-boot").toAbsolutePath(), ADDRESS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
