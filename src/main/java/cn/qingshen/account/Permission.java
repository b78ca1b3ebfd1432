package cn.qingshen.account;

/** What somebody may do, as authorities and as the expressions that services put into {@code @PreAuthorize}. */
public final class Permission {

    public static final String REGISTER_READ = "register:read";
    public static final String REGISTER_WRITE = "register:write";
    public static final String REGISTER_IMPORT = "register:import";
    public static final String REGISTER_MERGE = "register:merge";
    public static final String LISTS_READ = "lists:read";
    public static final String LISTS_WRITE = "lists:write";
    public static final String LISTS_DECIDE = "lists:decide";
    public static final String FILES_WRITE = "files:write";
    public static final String RULES_READ = "rules:read";
    public static final String RULES_WRITE = "rules:write";

    public static final String MAY_READ_REGISTER = "hasAuthority('" + REGISTER_READ + "')";
    public static final String MAY_WRITE_REGISTER = "hasAuthority('" + REGISTER_WRITE + "')";
    public static final String MAY_IMPORT_REGISTER = "hasAuthority('" + REGISTER_IMPORT + "')";
    public static final String MAY_MERGE_REGISTER = "hasAuthority('" + REGISTER_MERGE + "')";
    public static final String MAY_READ_LISTS = "hasAuthority('" + LISTS_READ + "')";
    public static final String MAY_WRITE_LISTS = "hasAuthority('" + LISTS_WRITE + "')";
    public static final String MAY_DECIDE_LISTS = "hasAuthority('" + LISTS_DECIDE + "')";
    public static final String MAY_WRITE_FILES = "hasAuthority('" + FILES_WRITE + "')";
    public static final String MAY_READ_FILES = "hasAnyAuthority('" + REGISTER_READ + "', '" + FILES_WRITE + "')";
    public static final String MAY_WRITE_RULES = "hasAuthority('" + RULES_WRITE + "')";
    public static final String SIGNED_IN = "isAuthenticated()";

    private Permission() {}
}
