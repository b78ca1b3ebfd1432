package cn.qingshen.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AskerTest {

    private final JsonMapper json = new JsonMapper();

    /** As with an import that goes on once whoever asked for it has gone. */
    @Test
    void isKeptAsWhatItIsMadeOfAndNoMore() {
        var asker = new Asker("s", "李秀英", Role.ENTERPRISE, "620100", UUID.randomUUID());
        var kept = json.valueToTree(asker);
        assertThat(kept.propertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Asker.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(json.treeToValue(kept, Asker.class)).isEqualTo(asker);
    }
}
