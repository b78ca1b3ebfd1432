package cn.qingshen.plan;

import cn.qingshen.account.Asker;
import cn.qingshen.account.Permission;
import cn.qingshen.account.Scope;
import cn.qingshen.common.RefusalCode;
import cn.qingshen.common.Refused;
import cn.qingshen.common.Words;
import cn.qingshen.document.DocumentRenderer;
import cn.qingshen.document.SheetWriter;
import cn.qingshen.document.TableDocument;
import cn.qingshen.document.TableDocument.Column;
import cn.qingshen.enterprise.ReferenceService;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A year's published lists as they would be posted, in Chinese: of the whole province, or what of it is for whoever asks. */
@Service
@PreAuthorize(Permission.MAY_READ_LISTS)
public class PublishedListService {

    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 6),
            new Column("辖区", 10),
            new Column("企业名称", 30),
            new Column("统一社会信用代码", 18),
            new Column("重点行业", 12),
            new Column("列入依据", 24));

    private final AnnualListQuery query;
    private final ReferenceService reference;
    private final Words words;
    private final DocumentRenderer renderer;

    PublishedListService(AnnualListQuery query, ReferenceService reference, Words words, DocumentRenderer renderer) {
        this.query = query;
        this.reference = reference;
        this.words = words;
        this.renderer = renderer;
    }

    /** @throws Refused {@code NOT_FOUND}: no list of the year is published; nothing is written then */
    @Transactional(readOnly = true)
    public void writePdf(int year, OutputStream out) throws IOException {
        var lines = lines(year);
        renderer.write(new TableDocument(title(year), lead(lines), COLUMNS, rows(lines), latest(lines)), out);
    }

    /** @throws Refused as {@link #writePdf} */
    @Transactional(readOnly = true)
    public void writeSheet(int year, OutputStream out) throws IOException {
        var rows = rows(lines(year));
        try (var workbook = SheetWriter.workbook(out)) {
            var sheet = workbook.newWorksheet(year + "年度名单");
            SheetWriter.head(sheet, COLUMNS.stream().map(Column::title).toList(), 8, 14, 40, 24, 24, 40);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < COLUMNS.size(); column++) {
                    // As texts, so that no name becomes a formula.
                    sheet.inlineString(row + 1, column, rows.get(row).get(column));
                }
            }
        }
    }

    private List<PublishedLine> lines(int year) {
        var lines = query.published(year);
        if (lines.isEmpty()) {
            throw new Refused(RefusalCode.NOT_FOUND);
        }
        return lines;
    }

    /** A city has its own part of the list only, and an enterprise its own line: the title says so. */
    private String title(int year) {
        var asker = Asker.require();
        var place = asker.role() == null || asker.role().scope() != Scope.CITY || asker.isProvince()
                ? null
                : reference.jurisdiction(asker.jurisdiction());
        if (asker.role() != null && asker.role().scope() == Scope.PARTY) {
            return "甘肃省%d年度强制性清洁生产审核企业名单（本企业）".formatted(year);
        }
        return "%s%d年度强制性清洁生产审核企业名单".formatted(place == null ? "甘肃省" : place.nameZh(), year);
    }

    private static List<String> lead(List<PublishedLine> lines) {
        var published = lines.stream()
                .map(line -> "%s，%s公布".formatted(line.documentNumber(), DocumentRenderer.day(line.publishedOn())))
                .distinct()
                .collect(Collectors.joining("；"));
        return List.of(published, "共 %d 家企业".formatted(lines.size()));
    }

    private static LocalDate latest(List<PublishedLine> lines) {
        return lines.stream()
                .map(PublishedLine::publishedOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<List<String>> rows(List<PublishedLine> lines) {
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    Objects.requireNonNull(reference.jurisdiction(line.jurisdictionCode()))
                            .nameZh(),
                    line.name(),
                    line.creditCode(),
                    line.keyIndustry() == null ? "" : word(line.keyIndustry()),
                    line.bases().stream().map(this::word).collect(Collectors.joining("、"))));
        }
        return rows;
    }

    private String word(Enum<?> choice) {
        return words.get(choice.getDeclaringClass().getSimpleName() + "." + choice.name(), Locale.CHINESE);
    }
}
