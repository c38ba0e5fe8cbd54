package org.alongside.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The libraries' own talk goes to a file: the terminal is for the person. */
final class Log {

    private Log() {}

    static void into(Settings settings) {
        try {
            Files.createDirectories(settings.log("launcher").getParent());
            LogManager.getLogManager().reset();
            FileHandler file = new FileHandler(settings.log("launcher").toString());
            file.setFormatter(new SimpleFormatter());
            Logger root = Logger.getLogger("");
            root.addHandler(file);
            root.setLevel(Level.INFO);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
