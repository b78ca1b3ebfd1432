package cn.qingshen.review;

import cn.qingshen.file.StoredFile;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of what was said at a panel's meeting 会议记录.
 *
 * @param version from 1; the latest counts
 * @param present the seats of the experts who came
 * @param guests who else came, and for whom; null: nobody
 */
public record MeetingRecord(
        UUID panelId,
        int version,
        LocalDate heldOn,
        List<Integer> present,
        @Nullable String guests,
        String minutes,
        String writtenByName,
        OffsetDateTime writtenAt,
        List<StoredFile> files) {}
