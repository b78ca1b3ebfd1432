package cn.qingshen.inspection;

/** A command of a tablet has no effect; whatever it had begun is rolled back. */
final class NotApplied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FieldOutcome outcome;

    NotApplied(FieldOutcome outcome) {
        super(outcome.toString());
        this.outcome = outcome;
    }

    FieldOutcome outcome() {
        return outcome;
    }
}
