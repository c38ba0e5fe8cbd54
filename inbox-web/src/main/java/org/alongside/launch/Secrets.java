package org.alongside.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** Passwords and keys of one data directory, made on its first start and kept in a file that only its owner reads. */
final class Secrets {

    private static final String MASTER_KEY = "master-key";
    private static final List<String> PASSWORDS = List.of(
            "postgres",
            "alongside_owner",
            "alongside_app",
            "alongside_backup",
            "keycloak",
            "keycloak-admin",
            "client",
            "setup");

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets in(Path data) {
        Path file = data.resolve("secrets.properties");
        Properties values = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
            }
            if (complete(values)) {
                write(values, file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Secrets(values);
    }

    /** Of a database role, of Keycloak's first administrator or of an OIDC client. */
    String password(String of) {
        return required(of);
    }

    /** 32 bytes in base64: the application's key over every other key. */
    String masterKey() {
        return required(MASTER_KEY);
    }

    private String required(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("No secret is called " + name);
        }
        return value;
    }

    private static boolean complete(Properties values) {
        SecureRandom random = new SecureRandom();
        boolean added = false;
        for (String name : PASSWORDS) {
            added |= values.putIfAbsent(name, HexFormat.of().formatHex(bytes(random, 24))) == null;
        }
        return values.putIfAbsent(MASTER_KEY, Base64.getEncoder().encodeToString(bytes(random, 32))) == null || added;
    }

    private static byte[] bytes(SecureRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void write(Properties values, Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, "Made by ./alongside run. Whoever has this file has the data.");
        }
    }
}
