package cn.qingshen.file;

/** A file was not taken; the reason's name is what programs are told. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        TYPE_NOT_ALLOWED,
        /** What arrived is not what the sender said it would be. */
        HASH_MISMATCH,
        /** Nothing was said of what the whole will be. */
        HASH_REQUIRED,
        /** Something else is, or was, sent under the id that the sender chose. */
        ID_TAKEN,
        /** Its sender has too many others under way. */
        TOO_MANY_UNFINISHED
    }

    private final Reason reason;

    public FileRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
