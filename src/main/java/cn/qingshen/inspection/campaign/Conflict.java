package cn.qingshen.inspection.campaign;

/** An inspector who is not sent to an object, and the rule that says so. */
public record Conflict(String object, String inspector, String rule) {

    String line() {
        return "conflict " + object + " " + inspector + " " + rule;
    }
}
