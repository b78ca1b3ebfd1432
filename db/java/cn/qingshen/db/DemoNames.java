package cn.qingshen.db;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The words that fictional enterprises, people and papers of Gansu are made of. */
final class DemoNames {

    /** A jurisdiction, how many enterprises of a thousand it has, its middle, and whether the Yellow River drains it. */
    record Place(String code, String name, int share, double longitude, double latitude, boolean yellowRiver) {}

    /** A key industry, how many of a hundred enterprises are in it, its GB/T 4754 codes, and what they call themselves. */
    record Trade(String keyIndustry, int share, List<String> codes, List<String> words) {}

    static final List<Place> PLACES = List.of(
            new Place("620100", "兰州", 190, 103.83, 36.06, true),
            new Place("620900", "酒泉", 120, 98.51, 39.74, false),
            new Place("620400", "白银", 110, 104.14, 36.55, true),
            new Place("620700", "张掖", 80, 100.45, 38.93, false),
            new Place("620600", "武威", 78, 102.64, 37.93, false),
            new Place("620300", "金昌", 70, 102.19, 38.52, false),
            new Place("620500", "天水", 68, 105.72, 34.58, true),
            new Place("621000", "庆阳", 58, 107.64, 35.73, true),
            new Place("620800", "平凉", 52, 106.67, 35.54, true),
            new Place("621100", "定西", 46, 104.63, 35.58, true),
            new Place("620171", "兰州新区", 44, 103.66, 36.51, true),
            new Place("620200", "嘉峪关", 36, 98.29, 39.77, false),
            new Place("621200", "陇南", 22, 104.92, 33.40, false),
            new Place("622900", "临夏", 14, 103.21, 35.60, true),
            new Place("623000", "甘南", 8, 102.91, 34.98, true),
            new Place("6200KQ", "甘肃矿区", 4, 97.28, 40.20, false));

    static final List<Trade> TRADES = List.of(
            new Trade(
                    "CHEMICALS", 17, List.of("2611", "2614", "2619", "262", "2631"), List.of("化工", "化学", "农化", "精细化工")),
            new Trade(
                    "BUILDING_MATERIALS", 15, List.of("3011", "3021", "3041", "3051"), List.of("水泥", "建材", "玻璃", "陶瓷")),
            new Trade("ENERGY", 12, List.of("4411", "4412", "4430", "0610"), List.of("热电", "热力", "能源", "煤业")),
            new Trade("NON_FERROUS", 10, List.of("3211", "3212", "3216", "0911"), List.of("镍业", "铜业", "铝业", "锌业")),
            new Trade("FOOD_PROCESSING", 10, List.of("1310", "1351", "1391", "1371"), List.of("食品", "淀粉", "肉业", "粮油")),
            new Trade("METALLURGY", 7, List.of("3120", "3130", "3140"), List.of("钢铁", "特钢", "铁合金", "冶金")),
            new Trade("HAZARDOUS_WASTE", 6, List.of("7724", "4210"), List.of("环保科技", "固废处置", "再生资源")),
            new Trade("ACTIVE_PHARMACEUTICALS", 6, List.of("2710", "2740"), List.of("药业", "制药", "生物医药")),
            new Trade("INDUSTRIAL_COATING", 5, List.of("3360", "3311", "3670"), List.of("机械", "装备", "金属制品")),
            new Trade("COKING", 3, List.of("2521"), List.of("焦化", "煤化")),
            new Trade("PAPER", 3, List.of("2221", "2231"), List.of("纸业", "包装纸业")),
            new Trade("PACKAGING_PRINTING", 2, List.of("2319"), List.of("印务", "包装印刷")),
            new Trade("ELECTROPLATING", 2, List.of("3360"), List.of("表面处理", "电镀")),
            new Trade("DYEING", 2, List.of("1713", "1723"), List.of("毛纺", "印染")));

    private static final String[] FIRST = {
        "祁", "陇", "恒", "瑞", "金", "昌", "丰", "晟", "泰", "源", "宏", "德", "华", "兴", "远", "天"
    };
    private static final String[] SECOND = {
        "峰", "原", "晟", "德", "河", "达", "盛", "和", "宇", "泽", "信", "川", "雅", "茂", "通", "林"
    };
    private static final String[] FORMS = {"有限公司", "有限责任公司", "股份有限公司", "集团有限公司"};
    private static final String[] SURNAMES = {
        "王", "李", "张", "刘", "陈", "杨", "马", "赵", "周", "吴", "徐", "孙", "朱", "高", "林", "何"
    };
    private static final String[] GIVEN = {
        "建国", "秀英", "志强", "玉兰", "永红", "晓燕", "海涛", "文军", "丽萍", "明远", "春梅", "国栋", "雪", "勇"
    };
    private static final String[] ROADS = {"工业大道", "环行路", "建设路", "园区一路", "团结路", "西城路", "河滨路", "创业街"};

    static final Map<String, String> EVIDENCE = Map.of(
            "SUPERVISORY_MONITORING", "甘环监字",
            "ONLINE_MONITORING", "在线监测月报",
            "DAILY_INSPECTION", "现场检查笔录",
            "ON_SITE_SUPERVISION", "督查通报",
            "POLLUTION_CENSUS", "污普报告",
            "PERMIT_REGISTRATION", "排污许可登记");

    private DemoNames() {}

    static <T> T one(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    static String one(String[] of, SplittableRandom random) {
        return of[random.nextInt(of.length)];
    }

    static String company(Place place, Trade trade, SplittableRandom random) {
        var brand = one(FIRST, random) + one(SECOND, random);
        return place.name() + brand + one(trade.words(), random) + one(FORMS, random);
    }

    static String person(SplittableRandom random) {
        return one(SURNAMES, random) + one(GIVEN, random);
    }

    static String street(SplittableRandom random) {
        return one(ROADS, random) + (1 + random.nextInt(300)) + "号";
    }
}
