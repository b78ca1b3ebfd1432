package cn.qingshen.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static Cursor at(String value) {
        return Cursor.decode(new Cursor("check", value, UUID.randomUUID()).encode(), "check");
    }

    @Test
    void endsAtADay() {
        assertThat(at("2026-11-26").day()).isEqualTo(LocalDate.of(2026, 11, 26));
    }

    /** The last one is a day to Java, and none to the database. */
    @ParameterizedTest
    @ValueSource(strings = {"", "today", "2026-02-30", "+999999999-12-31"})
    void takesNoDayThatIsNone(String made) {
        var cursor = at(made);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(cursor::day)
                .satisfies(refused -> assertThat(refused.refusals())
                        .extracting(Refusal::code)
                        .containsExactly(RefusalCode.INVALID_CURSOR));
    }
}
