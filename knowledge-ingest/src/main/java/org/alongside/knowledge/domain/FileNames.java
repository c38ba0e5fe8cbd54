package org.alongside.knowledge.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Names of files as strangers give them: with folders, but none that leads out of its own. */
public final class FileNames {

    private static final Set<String> NOWHERE = Set.of("", ".", "..");
    private static final int LONGEST = 200;

    private FileNames() {}

    /** Folders and name parted by {@code /}; without drives, ways up, and what a header or a page could trip over. */
    public static String tidy(String name) {
        List<String> parts = Arrays.stream(
                        name.replace('\\', '/').replaceAll("\\p{Cntrl}", "").split("/"))
                .map(String::strip)
                .filter(part -> !NOWHERE.contains(part) && !part.endsWith(":"))
                .toList();
        String path = String.join("/", parts);
        return path.length() <= LONGEST
                ? path
                : last(path).substring(Math.max(0, last(path).length() - LONGEST));
    }

    /** Without its folders. */
    public static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What systems put into folders and archives for themselves. */
    public static boolean hidden(String path) {
        return last(path).startsWith(".")
                || path.startsWith("__MACOSX/")
                || last(path).equals("Thumbs.db");
    }
}
