package cn.qingshen.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;

/** What a file is, by its content; its name only tells apart what is packed alike. */
final class ContentTypes {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String UNKNOWN = MediaType.OCTET_STREAM.toString();
    private static final Set<String> OFFICE = Set.of(XLSX, DOCX);
    private static final Tika TIKA = new Tika();

    private ContentTypes() {}

    static String of(Path file, String name) {
        try (InputStream content = Files.newInputStream(file)) {
            var detected = TIKA.detect(content.readNBytes(1 << 16), name);
            return OFFICE.contains(detected) && !isPlainOffice(file, detected) ? UNKNOWN : detected;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a package is what its name says, and brings no macros. */
    private static boolean isPlainOffice(Path file, String type) {
        var main = type.equals(XLSX) ? "xl/workbook.xml" : "word/document.xml";
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry(main) != null
                    && zip.stream().noneMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
        } catch (IOException _) {
            return false;
        }
    }
}
