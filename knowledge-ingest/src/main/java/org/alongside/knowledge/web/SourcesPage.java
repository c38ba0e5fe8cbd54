package org.alongside.knowledge.web;

import java.util.List;
import org.alongside.shared.web.View;

/**
 * What the business knows.
 *
 * @param mayChange whether the reader may upload
 * @param errors of the upload that was just refused, by file
 */
public record SourcesPage(
        SourceListPartial sources,
        boolean mayChange,
        List<KnowledgeTabs.Tab> tabs,
        String upload,
        String search,
        List<String> languages,
        UploadForm form,
        List<FileError> errors)
        implements View {

    /** Why one file was not taken. @param named the file, or the value that was refused */
    public record FileError(Object named, String reason) {}
}
