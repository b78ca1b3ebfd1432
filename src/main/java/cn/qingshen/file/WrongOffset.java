package cn.qingshen.file;

/** Bytes were sent for another place than where the upload is: after a cut, or because two send at once. */
public final class WrongOffset extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long presentBytes;

    WrongOffset(long presentBytes) {
        super("it goes on at " + presentBytes);
        this.presentBytes = presentBytes;
    }

    /** Where it goes on. */
    public long presentBytes() {
        return presentBytes;
    }
}
