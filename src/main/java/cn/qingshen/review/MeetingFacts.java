package cn.qingshen.review;

import cn.qingshen.common.Checks;
import cn.qingshen.common.Refusal;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of a panel's meeting.
 *
 * @param version the one that it was made from; 0: none
 * @param present the seats of the experts who came
 */
public record MeetingFacts(
        int version,
        @Nullable LocalDate heldOn,
        @Nullable List<Integer> present,
        @Nullable String guests,
        @Nullable String minutes,
        @Nullable List<UUID> fileIds) {

    private static final int LONGEST_GUESTS = 1_000;
    private static final int LONGEST_MINUTES = 10_000;
    private static final int MOST_FILES = 20;

    MeetingFacts normalised() {
        return new MeetingFacts(
                version,
                heldOn,
                present == null
                        ? List.of()
                        : present.stream().distinct().sorted().toList(),
                Texts.trimToNull(guests),
                Texts.trimToNull(minutes),
                fileIds == null ? List.of() : fileIds.stream().distinct().toList());
    }

    /** Of what was {@link #normalised}. */
    List<Refusal> check(ReviewPanel panel, LocalDate today) {
        return Stream.of(
                        Checks.between("heldOn", heldOn, panel.meetingOn(), today),
                        checkPresent(panel.seats().size()),
                        Checks.longText("guests", guests, LONGEST_GUESTS),
                        minutes == null
                                ? Refusal.of(RefusalCode.REQUIRED, "minutes")
                                : Checks.longText("minutes", minutes, LONGEST_MINUTES),
                        fileIds != null && fileIds.size() > MOST_FILES
                                ? Refusal.of(RefusalCode.TOO_MANY, "fileIds", MOST_FILES)
                                : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private @Nullable Refusal checkPresent(int seats) {
        if (present == null || present.isEmpty()) {
            return Refusal.of(RefusalCode.REQUIRED, "present");
        }
        return present.stream().allMatch(seat -> seat >= 1 && seat <= seats)
                ? null
                : Refusal.of(RefusalCode.OUT_OF_RANGE, "present", 1, seats);
    }
}
