package cn.qingshen.expert;

import cn.qingshen.file.StoredFile;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A certificate of an expert. @param file a scan of it; null: none, or not for whoever asks */
public record Certificate(
        UUID id,
        UUID expertId,
        String name,
        @Nullable String number,
        @Nullable StoredFile file) {}
