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
    public static final String AUDITS_READ = "audits:read";
    public static final String AUDITS_BEGIN = "audits:begin";
    public static final String AUDITS_FILL = "audits:fill";
    public static final String AUDITS_STEER = "audits:steer";
    public static final String CONSULTANCIES_READ = "consultancies:read";
    public static final String CONSULTANCIES_WRITE = "consultancies:write";
    public static final String EXPERTS_READ = "experts:read";
    public static final String EXPERTS_FILL = "experts:fill";
    public static final String EXPERTS_MEND = "experts:mend";
    public static final String EXPERTS_DECIDE = "experts:decide";
    public static final String REVIEWS_READ = "reviews:read";
    public static final String REVIEWS_PLAN = "reviews:plan";
    public static final String REVIEWS_WITNESS = "reviews:witness";
    public static final String REVIEWS_ANSWER = "reviews:answer";
    public static final String REVIEWS_WATCH = "reviews:watch";
    public static final String CHECKS_READ = "checks:read";
    public static final String CHECKS_PLAN = "checks:plan";
    public static final String CHECKS_INSPECT = "checks:inspect";
    public static final String CHECKS_MEND = "checks:mend";
    public static final String CHECKLISTS_WRITE = "checklists:write";
    public static final String NOTICES_READ = "notices:read";
    public static final String NOTICES_WRITE = "notices:write";
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
    public static final String MAY_READ_AUDITS = "hasAuthority('" + AUDITS_READ + "')";
    public static final String MAY_BEGIN_AUDITS = "hasAuthority('" + AUDITS_BEGIN + "')";
    public static final String MAY_FILL_AUDITS = "hasAuthority('" + AUDITS_FILL + "')";
    public static final String MAY_STEER_AUDITS = "hasAuthority('" + AUDITS_STEER + "')";
    public static final String MAY_READ_CONSULTANCIES = "hasAuthority('" + CONSULTANCIES_READ + "')";
    public static final String MAY_WRITE_CONSULTANCIES = "hasAuthority('" + CONSULTANCIES_WRITE + "')";
    public static final String MAY_READ_EXPERTS = "hasAuthority('" + EXPERTS_READ + "')";
    public static final String MAY_FILL_EXPERTS = "hasAuthority('" + EXPERTS_FILL + "')";
    public static final String MAY_MEND_EXPERTS = "hasAuthority('" + EXPERTS_MEND + "')";
    public static final String MAY_DECIDE_EXPERTS = "hasAuthority('" + EXPERTS_DECIDE + "')";
    public static final String MAY_READ_REVIEWS = "hasAuthority('" + REVIEWS_READ + "')";
    public static final String MAY_PLAN_REVIEWS = "hasAuthority('" + REVIEWS_PLAN + "')";
    public static final String MAY_WITNESS_REVIEWS = "hasAuthority('" + REVIEWS_WITNESS + "')";
    public static final String MAY_ANSWER_REVIEWS = "hasAuthority('" + REVIEWS_ANSWER + "')";
    public static final String MAY_WATCH_REVIEWS = "hasAuthority('" + REVIEWS_WATCH + "')";
    public static final String MAY_READ_CHECKS = "hasAuthority('" + CHECKS_READ + "')";
    public static final String MAY_PLAN_CHECKS = "hasAuthority('" + CHECKS_PLAN + "')";
    public static final String MAY_INSPECT = "hasAuthority('" + CHECKS_INSPECT + "')";
    public static final String MAY_MEND = "hasAuthority('" + CHECKS_MEND + "')";
    public static final String MAY_WRITE_CHECKLISTS = "hasAuthority('" + CHECKLISTS_WRITE + "')";
    public static final String MAY_READ_NOTICES = "hasAuthority('" + NOTICES_READ + "')";
    public static final String MAY_WRITE_NOTICES = "hasAuthority('" + NOTICES_WRITE + "')";
    public static final String MAY_WRITE_FILES = "hasAuthority('" + FILES_WRITE + "')";
    public static final String MAY_READ_FILES = "hasAnyAuthority('" + REGISTER_READ + "', '" + FILES_WRITE + "')";
    public static final String MAY_WRITE_RULES = "hasAuthority('" + RULES_WRITE + "')";
    public static final String SIGNED_IN = "isAuthenticated()";

    private Permission() {}
}
