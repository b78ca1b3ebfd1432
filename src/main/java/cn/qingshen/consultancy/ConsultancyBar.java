package cn.qingshen.consultancy;

import cn.qingshen.file.StoredFile;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time for which a consultancy is or was barred 暂停受理 (plan 4.4). Public.
 *
 * @param file the document; null: none was attached, or it is not for whoever asks
 * @param liftedOn the first day on which it no longer was; null: it is, and why and by which document are null too
 */
public record ConsultancyBar(
        UUID id,
        UUID consultancyId,
        LocalDate barredOn,
        String reason,
        String documentNumber,
        @Nullable StoredFile file,
        @Nullable LocalDate liftedOn,
        @Nullable String liftReason,
        @Nullable String liftDocumentNumber) {}
