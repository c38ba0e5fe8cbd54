package org.alongside.inbox.channel;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A form with files, as carriers take it. */
public final class Multipart {

    private final List<byte[]> parts = new ArrayList<>();
    private final String boundary;

    /** @param boundary that no file contains, such as a fresh id */
    public Multipart(String boundary) {
        this.boundary = "alongside-" + boundary;
    }

    public Multipart field(String name, String value) {
        add(disposition(name) + "\r\n\r\n" + value + "\r\n");
        return this;
    }

    public Multipart file(String name, String file, String type, byte[] content) {
        String clean = file.replaceAll("[\"\\\\\\p{Cntrl}]", "_");
        String mediaType = type.matches("[A-Za-z0-9.+/-]+") ? type : "application/octet-stream";
        add(disposition(name) + "; filename=\"" + clean + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n");
        parts.add(content);
        add("\r\n");
        return this;
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    public BodyPublisher body() {
        List<byte[]> all = new ArrayList<>(parts);
        all.add(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArrays(all);
    }

    private String disposition(String name) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
    }

    private void add(String text) {
        parts.add(text.getBytes(StandardCharsets.UTF_8));
    }
}
