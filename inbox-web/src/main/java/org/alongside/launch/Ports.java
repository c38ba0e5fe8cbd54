package org.alongside.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Four neighbours on loopback: the application, Keycloak, Keycloak's management interface, PostgreSQL. */
record Ports(int application, int keycloak, int management, int postgres) {

    static final String VARIABLE = "ALONGSIDE_PORT";
    private static final int DEFAULT_BASE = 8480;
    private static final int HIGHEST_BASE = 65_532;

    static Ports from(Map<String, String> environment) {
        String text = environment.getOrDefault(VARIABLE, String.valueOf(DEFAULT_BASE));
        try {
            int base = Integer.parseInt(text);
            if (base >= 1024 && base <= HIGHEST_BASE) {
                return new Ports(base, base + 1, base + 2, base + 3);
            }
        } catch (NumberFormatException notANumber) {
            // Said below, as for a number out of range.
        }
        throw new Refusal(
                VARIABLE + " is \"" + text + "\".",
                "Set it to a number from 1024 to " + HIGHEST_BASE + ", or unset it.");
    }

    /** Ports that nobody uses now: for tests. */
    static Ports free() {
        try (ServerSocket a = listen(0);
                ServerSocket b = listen(0);
                ServerSocket c = listen(0);
                ServerSocket d = listen(0)) {
            return new Ports(a.getLocalPort(), b.getLocalPort(), c.getLocalPort(), d.getLocalPort());
        } catch (IOException failure) {
            throw new IllegalStateException("No free port on loopback", failure);
        }
    }

    void requireFree() {
        Map<String, Integer> uses = new LinkedHashMap<>();
        uses.put("Alongside", application);
        uses.put("Keycloak", keycloak);
        uses.put("Keycloak's health checks", management);
        uses.put("PostgreSQL", postgres);
        uses.forEach(Ports::requireFree);
    }

    private static void requireFree(String use, int port) {
        try {
            listen(port).close();
        } catch (IOException taken) {
            throw new Refusal(
                    "Port " + port + " (for " + use + ") is taken by another program.",
                    "Stop that program (`ss -ltnp 'sport = :" + port + "'` names it), or choose other ports: "
                            + VARIABLE + "=9480 ./alongside run uses 9480 to 9483.");
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        // As the servers do: a connection of the last run in TIME_WAIT is no obstacle.
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }
}
