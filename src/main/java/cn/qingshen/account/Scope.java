package cn.qingshen.account;

/** Which rows exist for somebody: each scope is a database role whose policies decide it (see {@code 0001-create-asking.sql}). */
public enum Scope {
    PROVINCE("qingshen_province"),
    CITY("qingshen_city"),
    PARTY("qingshen_party"),
    CONSULTANCY("qingshen_consultancy"),
    EXPERT("qingshen_expert"),
    PUBLIC("qingshen_public"),
    JOB("qingshen_job"),
    /** The application's own role: no policy names it, so no protected row exists. */
    NONE("none");

    private final String databaseRole;

    Scope(String databaseRole) {
        this.databaseRole = databaseRole;
    }

    String databaseRole() {
        return databaseRole;
    }
}
