package cn.qingshen.notice;

import cn.qingshen.enterprise.ListingBasis;
import cn.qingshen.enterprise.OfEnterprise;
import cn.qingshen.file.StoredFile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The written notice to one listed enterprise 书面通知. All but how it was served stays as it was made.
 *
 * @param documentNumber such as 兰环清审通〔2027〕3号
 * @param issuer the authority, as it signs
 * @param contact whom the enterprise asks
 * @param enterpriseName as it was on the day of making, like {@code creditCode} and {@code bases}
 * @param body its paragraphs, in Chinese
 * @param discloseBy by when the disclosure must be published
 * @param startBy by when the audit must have begun
 * @param finishBy by when the round must be finished and reported
 * @param version counts the changes of how it was served
 * @param serving null: it is not served yet
 * @param proof the file that proves the serving; null: there is none, or not for whoever asks
 */
public record Notice(
        UUID id,
        UUID annualListItemId,
        UUID annualListId,
        UUID enterpriseId,
        String jurisdictionCode,
        String documentNumber,
        LocalDate dated,
        String issuer,
        String contact,
        String enterpriseName,
        String creditCode,
        List<ListingBasis> bases,
        List<String> body,
        LocalDate discloseBy,
        LocalDate startBy,
        LocalDate finishBy,
        int version,
        @Nullable Serving serving,
        @Nullable StoredFile proof)
        implements OfEnterprise {}
