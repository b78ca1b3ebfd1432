package cn.qingshen.db;

/** Who acts in the demo: the people of its realm. */
record DemoPerson(String subject, String name, String role) {

    static final DemoPerson PROVINCE = person(100, "张明远", "PROVINCE_OFFICER");
    static final DemoPerson PROVINCE_INSPECTOR = person(124, "罗建平", "INSPECTOR");
    static final DemoPerson OFFICER = person(101, "王建国", "CITY_OFFICER");
    static final DemoPerson WITNESS = person(103, "赵文博", "INSPECTOR");
    static final DemoPerson CONSULTANT = person(105, "陈立新", "CONSULTANCY");
    static final DemoPerson SYSTEM = new DemoPerson("job:seats", "seats", "SYSTEM");

    private static DemoPerson person(int number, String name, String role) {
        return new DemoPerson(DemoWriter.id(number).toString(), name, role);
    }
}
