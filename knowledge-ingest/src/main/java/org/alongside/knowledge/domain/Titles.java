package org.alongside.knowledge.domain;

/** What a document is called when nobody gave it a title. */
public final class Titles {

    private static final int LONGEST = 200;

    private Titles() {}

    public static String fromFileName(String path) {
        String fileName = FileNames.last(path);
        int dot = fileName.lastIndexOf('.');
        String name = dot > 0 ? fileName.substring(0, dot) : fileName;
        String words =
                name.replaceAll(name.contains(" ") ? "[_\\s]+" : "[-_]+", " ").strip();
        return words.isEmpty() ? fileName : shortened(Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }

    public static String shortened(String title) {
        String line = title.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
