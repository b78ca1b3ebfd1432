package cn.qingshen.inspection;

/** Spot checks of a year, of a bureau and of one kind, whose result was issued. */
public record CheckCount(
        int year,
        String jurisdictionCode,
        SubjectKind subjectKind,
        int checks,
        int withFindings,
        int minor,
        int moderate,
        int severe,
        int orders,
        int ordersClosed,
        int ordersOverdue) {}
