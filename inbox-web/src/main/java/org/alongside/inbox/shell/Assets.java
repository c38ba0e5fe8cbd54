package org.alongside.inbox.shell;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The shell's own assets: the one stylesheet, and a version that changes with any of them. */
@ApplicationScoped
public class Assets {

    private static final String HOME = "META-INF/resources/assets/inbox/";
    private static final List<String> VERSIONED = List.of(
            "icons.svg",
            "js/app.js",
            "js/keys.js",
            "js/live.js",
            "js/failures.js",
            "js/menus.js",
            "js/thread.js",
            "js/compose.js",
            "js/simulator.js",
            "js/look.js");
    private static final int VERSION_LENGTH = 12;

    private final String stylesheet;
    private final String version;

    Assets() {
        stylesheet = Stylesheet.bundle(read("app.css"), Assets::read);
        version = digest();
    }

    String stylesheet() {
        return stylesheet;
    }

    String version() {
        return version;
    }

    static String read(String name) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(HOME + name)) {
            if (in == null) {
                throw new IllegalStateException("The asset " + name + " is missing from the application.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(stylesheet.getBytes(StandardCharsets.UTF_8));
            VERSIONED.forEach(name -> sha.update(read(name).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
