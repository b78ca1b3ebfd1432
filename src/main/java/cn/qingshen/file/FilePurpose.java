package cn.qingshen.file;

import java.util.Set;

/** What a file is uploaded for, which decides how large and of what kind it may be. */
public enum FilePurpose {
    /** Shown to people later, so only what a browser or an office program opens without running anything. */
    EVIDENCE(
            20 * FilePurpose.MEGABYTE,
            10,
            Set.of("application/pdf", "image/png", "image/jpeg", ContentTypes.XLSX, ContentTypes.DOCX)),
    /** Read by ourselves, which says what is wrong with it; of any kind. */
    IMPORT(32 * FilePurpose.MEGABYTE, 10, Set.of()),
    /** Taken or drawn in the field, and sent when there is a network again: many wait at once. */
    PHOTO(20 * FilePurpose.MEGABYTE, 100, Set.of("image/png", "image/jpeg"));

    private static final int MEGABYTE = 1024 * 1024;

    private final long mostBytes;
    private final int mostUnfinished;
    private final Set<String> contentTypes;

    FilePurpose(long mostBytes, int mostUnfinished, Set<String> contentTypes) {
        this.mostBytes = mostBytes;
        this.mostUnfinished = mostUnfinished;
        this.contentTypes = contentTypes;
    }

    long mostBytes() {
        return mostBytes;
    }

    /** How many a person may have under way. */
    int mostUnfinished() {
        return mostUnfinished;
    }

    /** Whether the sender must say what the whole will be: nobody can send it again once it has left the tablet. */
    boolean requiresHash() {
        return this == PHOTO;
    }

    boolean allows(String contentType) {
        return contentTypes.isEmpty() || contentTypes.contains(contentType);
    }
}
