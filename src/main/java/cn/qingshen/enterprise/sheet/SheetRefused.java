package cn.qingshen.enterprise.sheet;

import java.util.List;

/** A file cannot be read as a sheet at all. */
final class SheetRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ImportRefusal refusal;
    private final transient List<String> args;

    /** It is no workbook, or not a whole one. */
    static SheetRefused unreadable(Exception cause) {
        var refused = new SheetRefused(ImportRefusal.NOT_XLSX);
        refused.initCause(cause);
        return refused;
    }

    SheetRefused(ImportRefusal refusal, Object... args) {
        super(refusal + " " + List.of(args));
        this.refusal = refusal;
        this.args = List.of(args).stream().map(String::valueOf).toList();
    }

    ImportRefusal refusal() {
        return refusal;
    }

    List<String> args() {
        return args;
    }
}
