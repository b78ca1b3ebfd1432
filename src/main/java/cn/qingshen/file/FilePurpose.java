package cn.qingshen.file;

import java.util.Set;

/** What a file is uploaded for, which decides how large and of what kind it may be. */
public enum FilePurpose {
    /** Shown to people later, so only what a browser or an office program opens without running anything. */
    EVIDENCE(
            20 * FilePurpose.MEGABYTE,
            Set.of("application/pdf", "image/png", "image/jpeg", ContentTypes.XLSX, ContentTypes.DOCX)),
    /** Read by ourselves, which says what is wrong with it; of any kind. */
    IMPORT(32 * FilePurpose.MEGABYTE, Set.of());

    private static final int MEGABYTE = 1024 * 1024;

    private final long mostBytes;
    private final Set<String> contentTypes;

    FilePurpose(long mostBytes, Set<String> contentTypes) {
        this.mostBytes = mostBytes;
        this.contentTypes = contentTypes;
    }

    long mostBytes() {
        return mostBytes;
    }

    boolean allows(String contentType) {
        return contentTypes.isEmpty() || contentTypes.contains(contentType);
    }
}
