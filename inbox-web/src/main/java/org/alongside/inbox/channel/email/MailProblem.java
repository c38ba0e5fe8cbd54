package org.alongside.inbox.channel.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** A mailbox that cannot be reached or used. @see #key() */
final class MailProblem extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 10;

    private final String key;

    MailProblem(String key) {
        super(key);
        this.key = key;
    }

    /** Of a text that says what is wrong and what to do. */
    String key() {
        return key;
    }

    static String keyOf(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, MailProblem::below)
                .limit(DEEPEST)
                .toList();
        return causes.stream()
                .map(MailProblem::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> said(causes));
    }

    private static Throwable below(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }

    private static Optional<String> known(Throwable cause) {
        if (cause instanceof MailProblem problem) {
            return Optional.of(problem.key());
        }
        if (cause instanceof AuthenticationFailedException) {
            return Optional.of(text(cause).contains("too many") ? "mail.problem.busy" : "mail.problem.password");
        }
        if (cause instanceof FolderNotFoundException) {
            return Optional.of("mail.problem.folder");
        }
        if (cause instanceof UnknownHostException) {
            return Optional.of("mail.problem.host");
        }
        if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return Optional.of("mail.problem.port");
        }
        if (cause instanceof SSLException) {
            return Optional.of(
                    text(cause).matches(".*(certif|path|trust|name).*")
                            ? "mail.problem.certificate"
                            : "mail.problem.tls");
        }
        return cause instanceof SocketTimeoutException ? Optional.of("mail.problem.slow") : Optional.empty();
    }

    /** What servers say in words or in codes of RFC 5530. */
    private static String said(List<Throwable> causes) {
        String all = causes.stream().map(MailProblem::text).reduce("", (one, other) -> one + " " + other);
        if (all.contains("starttls")) {
            return "mail.problem.tls";
        }
        if (all.contains("overquota") || all.contains("quota exceeded")) {
            return "mail.problem.full";
        }
        if (all.contains("authenticationfailed") || all.contains("invalid credentials")) {
            return "mail.problem.password";
        }
        return all.contains("too many") || all.contains("[limit]") || all.contains("[unavailable]")
                ? "mail.problem.busy"
                : "mail.problem.other";
    }

    private static String text(Throwable cause) {
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    }
}
