package cn.qingshen.review.draw;

import java.util.UUID;

/** An expert of the pool who may not be drawn this time. @param rule the first rule that says so */
public record Excluded(UUID expertId, String rule) {

    String line() {
        return "excluded " + expertId + " " + rule;
    }
}
