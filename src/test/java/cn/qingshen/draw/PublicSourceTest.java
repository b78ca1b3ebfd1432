package cn.qingshen.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which public values can be announced and told at a moment. */
class PublicSourceTest {

    /** 2026-11-26 is a Thursday; times are UTC, seven o'clock is 15:00 in China. */
    @ParameterizedTest
    @CsvSource({
        "SSE_INDEX 2026-11-26, 2026-11-26T06:59:59Z, true, false",
        "SSE_INDEX 2026-11-26, 2026-11-26T07:00:00Z, false, true",
        "SSE_INDEX 2026-11-28, 2026-11-26T07:00:00Z, false, false",
        "SSE_INDEX 2026-11-31, 2026-11-26T07:00:00Z, false, false",
        "DRAND 1, 2020-07-22T15:17:29Z, true, false",
        "DRAND 1, 2020-07-22T15:17:30Z, false, true",
        "DRAND 3, 2020-07-22T15:18:29Z, true, false",
        "SSQ 2026135, 2026-12-17T00:00:00Z, true, true",
        "SSQ 2026135, 2026-12-22T00:00:00Z, false, true",
        "SSQ 2027001, 2026-12-22T00:00:00Z, true, true",
    })
    void isAnnouncedBeforeAndToldAfter(String source, Instant now, boolean canBeAnnounced, boolean canBeTold) {
        assertThat(PublicSource.canBeAnnounced(source, now)).isEqualTo(canBeAnnounced);
        if (!source.endsWith("31")) {
            assertThat(PublicSource.canBeTold(source, now)).isEqualTo(canBeTold);
        }
    }
}
