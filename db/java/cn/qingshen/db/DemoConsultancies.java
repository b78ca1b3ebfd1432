package cn.qingshen.db;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Three fictional consultancies: a whole one, one without anybody who masters the method, and one that is barred a second time. */
final class DemoConsultancies {

    private static final String CONSULTANCIES = """
            insert into consultancy (id, credit_code, name, address, legal_representative, quality_system, balance_instruments,
                                     registered_on)
            values ('0192f0c0-0000-7000-8000-000000000201', '91620100MA7201A0XN', '甘肃陇清环境技术咨询有限公司',
                    '兰州市城关区南昌路218号', '魏青云', true, true, '2019-03-12'),
                   ('0192f0c0-0000-7000-8000-000000000202', '91620102MA7202B1YL', '兰州绿源清洁生产审核中心有限公司',
                    '兰州市七里河区西津东路76号', '石广林', true, false, '2020-06-08'),
                   ('0192f0c0-0000-7000-8000-000000000203', '91620402MA7203C2WU', '白银鼎新节能环保咨询有限公司',
                    '白银市白银区北京路35号', '罗启明', false, true, '2018-09-20')""";

    private static final String CONTACTS = """
            insert into consultancy_contact (consultancy_id, name, phone)
            values ('0192f0c0-0000-7000-8000-000000000201', '田晓燕', '0931-55520001'),
                   ('0192f0c0-0000-7000-8000-000000000202', '康志强', '0931-55520002'),
                   ('0192f0c0-0000-7000-8000-000000000203', '邓立', '0943-5552003')""";

    private static final String STAFF = """
            insert into consultancy_staff (consultancy_id, name, skill, title, certificate_number, left_on)
            values ('0192f0c0-0000-7000-8000-000000000201', '田晓燕', 'METHOD', '高级工程师', '清审培字第2019-0117号', null),
                   ('0192f0c0-0000-7000-8000-000000000201', '寇建国', 'INDUSTRY', '高级工程师', '化工专业第0932号', null),
                   ('0192f0c0-0000-7000-8000-000000000201', '祝兰', 'INDUSTRY', '工程师', null, null),
                   ('0192f0c0-0000-7000-8000-000000000201', '阎平', 'METHOD', '工程师', '清审培字第2020-0342号', '2024-05-31'),
                   ('0192f0c0-0000-7000-8000-000000000202', '康志强', 'INDUSTRY', '高级工程师', '冶金专业第0418号', null),
                   ('0192f0c0-0000-7000-8000-000000000202', '裴文', 'METHOD', '工程师', '清审培字第2020-0355号', '2026-04-30'),
                   ('0192f0c0-0000-7000-8000-000000000203', '邓立', 'INDUSTRY', '工程师', null, null),
                   ('0192f0c0-0000-7000-8000-000000000203', '苗青', 'METHOD', '工程师', '清审培字第2018-0061号', null)""";

    private static final String BARS = """
            insert into consultancy_bar (consultancy_id, barred_on, reason, document_number,
                                         lifted_on, lift_reason, lift_document_number)
            values ('0192f0c0-0000-7000-8000-000000000203', '2020-05-11', '审核报告物料平衡数据与现场不符', '甘环函〔2020〕86号',
                    '2020-12-01', '已完成整改并通过复核', '甘环函〔2020〕203号'),
                   ('0192f0c0-0000-7000-8000-000000000203', '2024-06-18', '在审核报告中弄虚作假，限期整改后仍不合格',
                    '甘环函〔2024〕112号', null, null, null)""";

    /** The trail: each step on its day, by the province. */
    private static final String TRAIL = """
            insert into act (chain, at, actor, role, action, object_type, object_id, before, after, reason)
            select '620000', (on_day + time '10:00') at time zone 'Asia/Shanghai', '省厅经办人', 'PROVINCE_OFFICER', action, 'consultancy', id,
                   null, after, reason
            from (
                select id, registered_on as on_day, 'consultancy.add' as action,
                       jsonb_build_object('creditCode', credit_code, 'name', name) as after, null as reason
                from consultancy
                union all
                select consultancy_id, left_on, 'consultancy.leave', jsonb_build_object('name', name, 'skill', skill, 'leftOn', left_on),
                       null
                from consultancy_staff where left_on is not null
                union all
                select consultancy_id, barred_on, 'consultancy.bar', jsonb_build_object('documentNumber', document_number), reason
                from consultancy_bar
                union all
                select consultancy_id, lifted_on, 'consultancy.lift', jsonb_build_object('documentNumber', lift_document_number),
                       lift_reason
                from consultancy_bar where lifted_on is not null) steps""";

    private DemoConsultancies() {}

    /** Before the rounds that they help with, and before the journal is written. */
    static void fill(Statement statement) throws SQLException {
        for (var sql : List.of(CONSULTANCIES, CONTACTS, STAFF, BARS, TRAIL)) {
            statement.execute(sql);
        }
    }
}
