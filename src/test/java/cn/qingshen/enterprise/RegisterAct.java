package cn.qingshen.enterprise;

import java.util.Map;

/** The mutations, all of one form: an input in, the enterprise and the refusals out. */
public enum RegisterAct {
    ADD("enterpriseAdd", "EnterpriseAddInput"),
    CORRECT("enterpriseCorrect", "EnterpriseCorrectInput"),
    MERGE("enterpriseMerge", "EnterpriseMergeInput"),
    ENTER("registerEnter", "RegisterEnterInput"),
    LEAVE("registerLeave", "RegisterLeaveInput");

    private final String field;
    private final String input;

    RegisterAct(String field, String input) {
        this.field = field;
        this.input = input;
    }

    public String field() {
        return field;
    }

    public String document() {
        return """
                mutation($input: %s!) {
                  %s(input: $input) {
                    enterprise { id version name creditCode registerEntry { id enteredOn } }
                    userErrors { code field message }
                  }
                }""".formatted(input, field);
    }

    static Map<String, Object> addInput(Map<String, ?> facts) {
        return Map.of("facts", facts);
    }

    static Map<String, Object> correctInput(String id, int version, Map<String, ?> facts, String reason) {
        return Map.of("id", id, "version", version, "facts", facts, "reason", reason);
    }

    static Map<String, Object> mergeInput(String keepId, String duplicateId, String reason) {
        return Map.of("keepId", keepId, "duplicateId", duplicateId, "reason", reason);
    }

    static Map<String, Object> enterInput(String id, Map<String, ?> entry) {
        return Map.of("enterpriseId", id, "entry", entry);
    }

    static Map<String, Object> leaveInput(String id, Map<String, ?> leaving) {
        return Map.of("enterpriseId", id, "leaving", leaving);
    }
}
