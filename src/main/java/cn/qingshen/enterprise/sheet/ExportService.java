package cn.qingshen.enterprise.sheet;

import cn.qingshen.account.Permission;
import cn.qingshen.document.SheetWriter;
import cn.qingshen.enterprise.Contact;
import cn.qingshen.enterprise.Enterprise;
import cn.qingshen.enterprise.EnterpriseFilter;
import cn.qingshen.enterprise.EnterpriseOrder;
import cn.qingshen.enterprise.EnterpriseService;
import cn.qingshen.enterprise.Reference.Jurisdiction;
import cn.qingshen.enterprise.ReferenceService;
import cn.qingshen.enterprise.RegisterEntry;
import cn.qingshen.enterprise.sheet.SheetWords.YesNo;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Any filtered list as a sheet with the import's own headings, so that it can be corrected there and brought back. */
@Service
@PreAuthorize(Permission.MAY_READ_REGISTER)
public class ExportService {

    private static final int ROWS_AT_ONCE = 100;
    private static final Set<String> COLUMNS = Set.of(
            "id",
            "creditCode",
            "name",
            "jurisdictionCode",
            "countyCode",
            "address",
            "longitude",
            "latitude",
            "industryCode",
            "keyIndustry",
            "sizeClass",
            "legalRepresentative",
            "permitNumber",
            "keyDischarger",
            "yellowRiverBasin",
            "keyGhgEmitter");

    private final EnterpriseService enterprises;
    private final ReferenceService reference;
    private final SheetWords words;

    ExportService(EnterpriseService enterprises, ReferenceService reference, SheetWords words) {
        this.enterprises = enterprises;
        this.reference = reference;
        this.words = words;
    }

    /**
     * Writes the whole list from one snapshot, a page at a time, whatever its length.
     *
     * @throws cn.qingshen.common.Refused when the filter is refused; nothing is written then
     */
    @Transactional(readOnly = true)
    public void write(EnterpriseFilter filter, EnterpriseOrder order, Locale language, OutputStream out)
            throws IOException {
        var page = enterprises.page(filter, order, ROWS_AT_ONCE, null, COLUMNS);
        try (var workbook = SheetWriter.workbook(out)) {
            var sheet = workbook.newWorksheet(SheetWriter.isEnglish(language) ? "Enterprises" : "企业名单");
            var titles = Arrays.stream(SheetColumn.values())
                    .map(column -> column.title(language))
                    .toList();
            SheetWriter.head(sheet, titles, 20);
            var row = 1;
            while (true) {
                row = write(page.nodes(), sheet, row, language);
                sheet.flush();
                if (!page.hasNextPage()) {
                    return;
                }
                page = enterprises.page(filter, order, ROWS_AT_ONCE, page.endCursor(), COLUMNS);
            }
        }
    }

    private int write(List<Enterprise> some, Worksheet sheet, int firstRow, Locale language) {
        var ids = some.stream().map(Enterprise::id).toList();
        var contacts = enterprises.contacts(ids);
        var entries = open(enterprises.entries(ids));
        var row = firstRow;
        for (var one : some) {
            write(one, contacts.get(one.id()), entries.get(one.id()), new Line(sheet, row, language));
            row++;
        }
        return row;
    }

    private static Map<UUID, RegisterEntry> open(Map<UUID, List<RegisterEntry>> entries) {
        return entries.values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.leftOn() == null)
                .collect(Collectors.toMap(RegisterEntry::enterpriseId, entry -> entry));
    }

    private void write(Enterprise one, @Nullable Contact contact, @Nullable RegisterEntry entry, Line line) {
        var jurisdiction = reference.jurisdiction(one.jurisdictionCode());
        var county = reference.county(one.countyCode());
        line.put(SheetColumn.CREDIT_CODE, one.creditCode());
        line.put(SheetColumn.NAME, one.name());
        line.put(SheetColumn.JURISDICTION, jurisdiction == null ? null : name(jurisdiction, line.language()));
        line.put(SheetColumn.COUNTY, county == null ? null : county.nameZh());
        line.put(SheetColumn.ADDRESS, one.address());
        line.put(SheetColumn.LONGITUDE, one.longitude());
        line.put(SheetColumn.LATITUDE, one.latitude());
        line.put(SheetColumn.INDUSTRY, one.industryCode());
        line.put(SheetColumn.KEY_INDUSTRY, one.keyIndustry());
        line.put(SheetColumn.SIZE_CLASS, one.sizeClass());
        line.put(SheetColumn.LEGAL_REPRESENTATIVE, one.legalRepresentative());
        line.put(SheetColumn.CONTACT_NAME, contact == null ? null : contact.name());
        line.put(SheetColumn.CONTACT_PHONE, contact == null ? null : contact.phone());
        line.put(SheetColumn.PERMIT_NUMBER, one.permitNumber());
        line.put(SheetColumn.KEY_DISCHARGER, yes(one.keyDischarger()));
        line.put(SheetColumn.YELLOW_RIVER_BASIN, yes(one.yellowRiverBasin()));
        line.put(SheetColumn.KEY_GHG_EMITTER, yes(one.keyGhgEmitter()));
        if (entry != null) {
            var bases = entry.bases().stream().map(basis -> words.word(basis, line.language()));
            line.put(SheetColumn.BASES, bases.collect(Collectors.joining("、")));
            line.put(SheetColumn.ENTERED_ON, entry.enteredOn().toString());
            line.put(SheetColumn.REASON, entry.enterReason());
        }
    }

    private static String name(Jurisdiction jurisdiction, Locale language) {
        return SheetWriter.isEnglish(language) ? jurisdiction.nameEn() : jurisdiction.nameZh();
    }

    private static YesNo yes(boolean value) {
        return value ? YesNo.YES : YesNo.NO;
    }

    /** One row being written. Texts go in as texts, so none that begins like a formula becomes one. */
    private final class Line {

        private final Worksheet sheet;
        private final int row;
        private final Locale language;

        Line(Worksheet sheet, int row, Locale language) {
            this.sheet = sheet;
            this.row = row;
            this.language = language;
        }

        Locale language() {
            return language;
        }

        void put(SheetColumn column, @Nullable Object value) {
            switch (value) {
                case null -> {
                    // Nothing is known of it.
                }
                case BigDecimal number -> sheet.value(row, column.ordinal(), number);
                case Enum<?> choice -> sheet.inlineString(row, column.ordinal(), words.word(choice, language));
                default -> sheet.inlineString(row, column.ordinal(), value.toString());
            }
        }
    }
}
