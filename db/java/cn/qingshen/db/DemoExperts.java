package cn.qingshen.db;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Sixty fictional experts: the first eleven have the accounts expert-01 to expert-11; the twelfth account has not applied yet. */
public final class DemoExperts {

    /** What identity numbers entered in the demo are encrypted with; nobody's secret. */
    public static final String IDENTITY_KEY = "ZmljdGlvbmFsIHBlb3BsZSBoYXZlIG5vIHNlY3JldHM=";

    private static final String EXPERTS = """
            insert into expert (id, name, title, senior_title, employer, jurisdiction_code, working_since, specialities, may_lead, state, applied_on,
                                admitted_on, subject, account)
            select ('0192f0c0-0000-7000-8000-' || lpad((300 + n)::text, 12, '0'))::uuid,
                   coalesce((array ['孙德明', '魏国栋', '何雪梅', '高永胜', '白桂兰', '冯振华', '韩志远', '安秀珍', '董学文', '苏玉兰',
                                    '邓少华'])[n],
                            (array ['赵', '钱', '周', '吴', '郑', '冯', '陈', '褚', '卫', '蒋', '沈', '韩', '杨'])[n % 13 + 1]
                                || (array ['文渊', '海燕', '永红', '建平', '丽萍', '国庆', '晓东', '玉梅', '志刚', '秀兰', '明辉'])[n % 11 + 1]),
                   (array ['正高级工程师', '高级工程师', '教授', '副教授', '高级会计师'])[n % 5 + 1],
                   true,
                   (array ['陇原环境科学研究院', '河西工业大学', '甘宁化工设计院有限公司', '西北有色金属研究院（兰州分院）', '黄河能源咨询有限公司',
                           '兰山会计师事务所', '祁连冶金工程有限公司', '甘肃环境监测技术中心', '陇东师范大学', '金城节能服务有限公司',
                           '白银矿冶职业学院', '酒泉新能源研究所', '天水轻工设计院', '定西农产品加工研究所', '庆阳石化研究所'])[n % 15 + 1],
                   (array ['620000', '620100', '620000', '620100', '620900', '620000', '620400', '620500'])[n % 8 + 1],
                   1984 + n % 31,
                   case when n % 3 = 0 then array ['METHOD'] else '{}' end
                       || (array ['ENVIRONMENT', 'ENERGY_SAVING', 'FINANCE', 'ENVIRONMENT'])[n % 4 + 1]
                       || (array ['CHEMICALS', 'METALLURGY', 'NON_FERROUS', 'ENERGY', 'BUILDING_MATERIALS', 'COKING', 'HAZARDOUS_WASTE',
                                  'PAPER', 'ACTIVE_PHARMACEUTICALS', 'ELECTROPLATING', 'FOOD_PROCESSING', 'INDUSTRIAL_COATING',
                                  'PACKAGING_PRINTING', 'DYEING'])[n % 14 + 1],
                   n % 3 = 0 and n <= 48,
                   case when n <= 48 then 'ADMITTED' when n <= 50 then 'SUSPENDED' when n <= 52 then 'REMOVED' when n <= 58 then 'APPLIED'
                       else 'REJECTED' end,
                   date '2022-03-01' + n, case when n <= 52 then date '2022-05-10' + n end,
                   case when n <= 11 then '0192f0c0-0000-7000-8000-' || lpad((110 + n)::text, 12, '0') end,
                   case when n <= 11 then 'READY' else 'NONE' end
            from generate_series(1, 60) n""";

    /** They have no identity number, so there is nothing to encrypt. */
    private static final String IDENTITIES = """
            insert into expert_identity (expert_id, digest, cipher, phone, email)
            select id, sha256(convert_to(id::text, 'UTF8')), '\\x00', '0931-5559' || right(id::text, 3),
                   'expert-' || right(id::text, 3) || '@demo.qingshen.example'
            from expert""";

    /** Every fifth once worked for an enterprise of the register, long ago or not; every eighth owns a share of one. */
    private static final String INTERESTS = """
            insert into expert_interest (expert_id, kind, party, party_code, ended_on, note, source)
            select x.id, case when x.n % 8 = 0 then 'SHAREHOLDER' when x.n % 5 = 0 then 'EMPLOYED' else 'CONSULTED' end, e.name, e.credit_code,
                   case when x.n % 10 = 0 then date '2019-06-30' when x.n % 5 = 0 then date '2025-06-30' end,
                   case when x.n % 8 = 0 then '持股 2%' when x.n % 5 = 0 then '曾任工艺工程师' else '曾为其提供节能咨询' end, 'DECLARED'
            from (select id, row_number() over (order by id) as n from expert) x
            join (select name, credit_code, row_number() over (order by id) as n from enterprise) e on e.n = x.n * 3
            where x.n % 8 = 0 or x.n % 5 = 0 or x.n % 7 = 0""";

    private static final String ASSESSMENTS = """
            insert into expert_assessment (expert_id, kind, held_on, passed, remark)
            select id, 'ADMISSION', coalesce(admitted_on, applied_on + 60), state <> 'REJECTED',
                   case when state = 'REJECTED' then '笔试成绩未达到要求' else '材料审查和考核合格' end
            from expert where state <> 'APPLIED'
            union all
            select id, 'YEARLY', date '2025-12-15', state = 'ADMITTED', case when state = 'ADMITTED' then '年度考核合格' else '未完成年度培训学时' end
            from expert where state in ('ADMITTED', 'SUSPENDED')""";

    private static final String TRAININGS = """
            insert into expert_training (expert_id, topic, held_on, hours)
            select id, topic, held_on, hours
            from expert, (values ('清洁生产审核评估与验收指南宣贯', date '2024-04-16', 8), ('重点行业清洁生产评价指标体系', date '2025-05-20', 12),
                                 ('碳排放核算与清洁生产协同', date '2026-04-22', 8)) training (topic, held_on, hours)
            where state = 'ADMITTED'""";

    private static final String TRAIL = """
            insert into act (chain, at, actor, role, action, object_type, object_id, before, after, reason)
            select chain, (on_day + time '10:00') at time zone 'Asia/Shanghai',
                   case chain when '620000' then '省厅经办人' else '市州经办人' end,
                   case when action = 'expert.apply' and chain <> '620000' then 'CITY_OFFICER' else 'PROVINCE_OFFICER' end,
                   action, 'expert', id, null, after, reason
            from (
                select jurisdiction_code as chain, id, applied_on as on_day, 'expert.apply' as action,
                       jsonb_build_object('name', name, 'employer', employer) as after, null as reason
                from expert
                union all
                select e.jurisdiction_code, e.id, a.held_on, case a.kind when 'YEARLY' then 'expert.review' else 'expert.assess' end,
                       jsonb_build_object('passed', a.passed), a.remark
                from expert e join expert_assessment a on a.expert_id = e.id
                union all
                select jurisdiction_code, id, date '2025-03-03', 'expert.remove', jsonb_build_object('state', 'REMOVED'), '本人申请退出'
                from expert where state = 'REMOVED') steps""";

    private DemoExperts() {}

    /** After the enterprises, and before the journal is written. */
    static void fill(Statement statement) throws SQLException {
        for (var sql : List.of(EXPERTS, IDENTITIES, INTERESTS, ASSESSMENTS, TRAININGS, TRAIL)) {
            statement.execute(sql);
        }
    }
}
