package cn.qingshen.enterprise.sheet;

import cn.qingshen.common.Texts;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A column of the register's sheets, in the template's order, under each heading that people give it. */
enum SheetColumn {
    CREDIT_CODE("creditCode", "统一社会信用代码", "Credit code", "信用代码", "社会信用代码", "统一信用代码", "uscc"),
    NAME("name", "企业名称", "Name", "单位名称", "企业全称", "名称", "enterprise name"),
    JURISDICTION("jurisdictionCode", "所属辖区", "Jurisdiction", "辖区", "市州", "所属市州", "地市", "所在市州", "city"),
    COUNTY("countyCode", "区县", "County", "所属区县", "县区", "县（市、区）", "所在区县"),
    ADDRESS("address", "详细地址", "Address", "地址", "生产地址", "生产经营场所地址"),
    LONGITUDE("longitude", "经度", "Longitude", "东经"),
    LATITUDE("latitude", "纬度", "Latitude", "北纬"),
    INDUSTRY("industryCode", "行业代码", "Industry code", "国民经济行业代码", "行业类别代码"),
    KEY_INDUSTRY("keyIndustry", "重点行业", "Key industry", "所属重点行业"),
    SIZE_CLASS("sizeClass", "企业规模", "Size", "规模"),
    LEGAL_REPRESENTATIVE("legalRepresentative", "法定代表人", "Legal representative", "法人代表", "法人"),
    CONTACT_NAME("contactName", "联系人", "Contact"),
    CONTACT_PHONE("contactPhone", "联系电话", "Phone", "电话", "联系人电话", "手机"),
    PERMIT_NUMBER("permitNumber", "排污许可证编号", "Permit number", "排污许可证号", "许可证编号"),
    KEY_DISCHARGER("keyDischarger", "是否重点排污单位", "Key discharger", "重点排污单位"),
    YELLOW_RIVER_BASIN("yellowRiverBasin", "是否黄河流域", "Yellow River basin", "黄河流域"),
    KEY_GHG_EMITTER("keyGhgEmitter", "是否重点温室气体排放单位", "Key GHG emitter", "重点温室气体排放单位", "重点碳排放单位"),
    BASES("bases", "列入依据", "Bases", "依据", "列入原因"),
    ENTERED_ON("enteredOn", "列入日期", "Entered on", "列入时间", "入库日期"),
    REASON("reason", "列入说明", "Reason", "说明", "备注"),
    EVIDENCE_KIND("evidence", "证据类型", "Evidence kind", "证据来源"),
    EVIDENCE_REFERENCE("evidence[0].reference", "证据文号", "Evidence reference", "文号", "证据编号"),
    EVIDENCE_DATED("evidence[0].dated", "证据日期", "Evidence date", "证据时间");

    /** What people add to a heading without meaning another column: stars, colons, spaces, notes in brackets. */
    private static final Pattern DECORATION = Pattern.compile("\\(.*?\\)|[\\s*:、\"']+", Pattern.DOTALL);

    private static final Map<String, SheetColumn> BY_HEADING = Arrays.stream(values())
            .flatMap(column -> column.headings().map(heading -> Map.entry(plain(heading), column)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, SheetColumn> BY_FIELD =
            Arrays.stream(values()).collect(Collectors.toMap(column -> column.field, Function.identity()));

    private final String field;
    private final String titleZh;
    private final String titleEn;
    private final List<String> aliases;

    SheetColumn(String field, String titleZh, String titleEn, String... aliases) {
        this.field = field;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
        this.aliases = List.of(aliases);
    }

    private Stream<String> headings() {
        return Stream.concat(Stream.of(titleZh, titleEn), aliases.stream()).distinct();
    }

    private static String plain(String heading) {
        var narrow = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var undecorated = DECORATION.matcher(narrow).replaceAll("");
        return undecorated.isEmpty() ? narrow : undecorated;
    }

    /** Empty: the heading is none of ours. */
    static Optional<SheetColumn> ofHeading(@Nullable String heading) {
        return Optional.ofNullable(Texts.trimToNull(heading))
                .map(SheetColumn::plain)
                .map(BY_HEADING::get);
    }

    /** The column at fault when a rule refuses a field; the bases when it refuses the entry as a whole. */
    static SheetColumn ofField(@Nullable String field) {
        if (field == null) {
            return BASES;
        }
        var exact = BY_FIELD.get(field);
        return Objects.requireNonNullElse(
                exact == null && field.startsWith("evidence") ? EVIDENCE_KIND : exact, CREDIT_CODE);
    }

    String title(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? titleEn : titleZh;
    }
}
