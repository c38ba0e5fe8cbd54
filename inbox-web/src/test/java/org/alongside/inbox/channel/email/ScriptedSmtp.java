package org.alongside.inbox.channel.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that says what a test wants, and may fall silent after a mail's last dot. */
final class ScriptedSmtp implements AutoCloseable {

    final List<String> mails = new CopyOnWriteArrayList<>();
    final List<String> recipients = new CopyOnWriteArrayList<>();
    volatile String toRecipient = "250 ok";
    volatile String toData = "250 2.0.0 queued";
    volatile boolean hangsUpBeforeData;
    volatile boolean hangsUpAfterData;

    private final ServerSocket socket;

    ScriptedSmtp() {
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                talk(caller);
            } catch (IOException gone) {
                // The next caller is served all the same.
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        say(caller, "220 scripted");
        String line = in.readLine();
        while (line != null) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("EHLO")) {
                say(caller, "250-scripted\r\n250 AUTH PLAIN");
            } else if (command.startsWith("AUTH")) {
                say(caller, "235 welcome");
            } else if (command.startsWith("RCPT")) {
                recipients.add(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
                say(caller, toRecipient);
            } else if (command.startsWith("DATA")) {
                if (hangsUpBeforeData) {
                    return;
                }
                say(caller, "354 go on");
                mails.add(data(in));
                if (hangsUpAfterData) {
                    return;
                }
                say(caller, toData);
            } else if (command.startsWith("QUIT")) {
                say(caller, "221 bye");
                return;
            } else {
                say(caller, "250 ok");
            }
            line = in.readLine();
        }
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            mail.append(line).append("\r\n");
            line = in.readLine();
        }
        return mail.toString();
    }

    private static void say(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
