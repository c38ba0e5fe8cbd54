package org.alongside.knowledge.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Breaks good documents by chance: the same ones for the same seed. In every other zip file it breaks what is inside.
 */
final class Mutations {

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    byte[] broken(byte[] whole) throws IOException {
        return MediaKind.isZip(whole) && random.nextBoolean() ? brokenInside(whole) : changed(whole);
    }

    private byte[] brokenInside(byte[] whole) throws IOException {
        List<Map.Entry<String, byte[]>> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(Map.entry(entry.getName(), zip.readAllBytes()));
            }
        }
        int wrong = random.nextInt(entries.size());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int at = 0; at < entries.size(); at++) {
                byte[] content = entries.get(at).getValue();
                zip.putNextEntry(new ZipEntry(entries.get(at).getKey()));
                zip.write(at == wrong ? changed(content) : content);
            }
        }
        return out.toByteArray();
    }

    private byte[] changed(byte[] whole) {
        if (whole.length < 4) {
            return whole;
        }
        byte[] content = whole.clone();
        int at = random.nextInt(content.length);
        int length = 1 + random.nextInt(content.length - at);
        return switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(content, at);
            case 1 -> without(content, at, length);
            case 2 -> twice(content, at, length);
            case 3 -> filled(content, at, length, (byte) 0);
            case 4 -> filled(content, at, Math.min(length, 8), (byte) 0xff);
            case 5 -> numbers(content);
            default -> noise(content);
        };
    }

    private static byte[] without(byte[] content, int at, int length) {
        byte[] rest = Arrays.copyOf(content, content.length - length);
        System.arraycopy(content, at + length, rest, at, content.length - at - length);
        return rest;
    }

    private static byte[] twice(byte[] content, int at, int length) {
        byte[] longer = Arrays.copyOf(content, content.length + length);
        System.arraycopy(content, at, longer, at + length, content.length - at);
        return longer;
    }

    private static byte[] filled(byte[] content, int at, int length, byte by) {
        Arrays.fill(content, at, at + length, by);
        return content;
    }

    /** Lengths, counts and places that are too large. */
    private byte[] numbers(byte[] content) {
        for (int at = 0; at < content.length; at++) {
            if (content[at] >= '0' && content[at] <= '9' && random.nextInt(8) == 0) {
                content[at] = '9';
            }
        }
        return content;
    }

    private byte[] noise(byte[] content) {
        for (int left = 1 + random.nextInt(64); left > 0; left--) {
            content[random.nextInt(content.length)] = (byte) random.nextInt();
        }
        return content;
    }
}
