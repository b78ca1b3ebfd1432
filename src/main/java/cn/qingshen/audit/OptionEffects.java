package cn.qingshen.audit;

import cn.qingshen.audit.AuditOption.Effect;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The effects of an option as they are kept: an object of indicators and amounts. */
@Component
class OptionEffects {

    private static final TypeReference<TreeMap<Indicator, BigDecimal>> AMOUNTS = new TypeReference<>() {};

    private final JsonMapper json;

    OptionEffects(JsonMapper json) {
        this.json = json;
    }

    List<Effect> read(String kept) {
        return json.readValue(kept, AMOUNTS).entrySet().stream()
                .map(one -> new Effect(one.getKey(), one.getValue()))
                .toList();
    }

    String write(List<Effect> effects) {
        var amounts = new TreeMap<Indicator, BigDecimal>();
        effects.forEach(effect -> amounts.put(effect.indicator(), effect.amount()));
        return json.writeValueAsString((Map<Indicator, BigDecimal>) amounts);
    }
}
