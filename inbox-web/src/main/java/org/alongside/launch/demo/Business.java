package org.alongside.launch.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of the demo: one business, in the words of the REST API. */
record Business(Path folder) {

    /** Where the files say the product is, as the browser of a demo sees it. */
    static final String WRITTEN_ADDRESS = "http://localhost:8480";

    static List<Business> in(Path demo) {
        try (Stream<Path> folders = Files.list(demo)) {
            return folders.filter(folder -> Files.exists(folder.resolve("tenant.json")))
                    .sorted()
                    .map(Business::new)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String slug() {
        return JsonText.member(json("tenant"), "slug").orElseThrow();
    }

    String name() {
        return JsonText.member(json("tenant"), "name").orElseThrow();
    }

    List<String> members() {
        return JsonText.elements(json("members"));
    }

    /** The first administrator, whom the operator appoints and who does all the rest. */
    String admin() {
        return members().stream()
                .filter(member -> JsonText.member(member, "role").orElseThrow().equals("ADMIN"))
                .findFirst()
                .orElseThrow();
    }

    /** With the address at which this installation answers among the sites that may embed the widget. */
    List<String> inboxes(String address) {
        return JsonText.elements(json("inboxes").replace(WRITTEN_ADDRESS, address));
    }

    String json(String file) {
        return read(folder.resolve(file + ".json"));
    }

    /** By language, then by name. */
    List<Document> documents() {
        try (Stream<Path> files = Files.walk(folder.resolve("documents"))) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(this::document)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Document document(Path file) {
        Path place = folder.resolve("documents").relativize(file);
        boolean internal = place.getNameCount() > 2;
        return new Document(file, place.getName(0).toString(), internal ? "AGENTS_ONLY" : "CUSTOMERS");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file to upload: {@code documents/<language>/}, or {@code documents/<language>/agents-only/}. */
    record Document(Path file, String language, String audience) {

        byte[] content() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
