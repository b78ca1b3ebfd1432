package cn.qingshen.enterprise.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks at an uploaded file before anything tries to read it as a workbook: what it is, and what it would grow to. */
final class XlsxPackage {

    private static final long MEGABYTE = 1024 * 1024;

    /** 100,000 full rows come to about 150 MB. */
    private static final long MOST_OF_A_SHEET = 400 * MEGABYTE;

    /** The reader keeps texts, styles and relations in memory, so these may be only so large. */
    private static final long MOST_OF_ANOTHER_PART = 64 * MEGABYTE;

    private static final int MOST_PARTS = 2_000;
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String ENCRYPTED_STREAM = "EncryptedPackage";

    private XlsxPackage() {}

    /**
     * Whether it says how its numbers are shown; some programs write workbooks that do not.
     *
     * @throws SheetRefused when it is no workbook that can be read safely
     */
    static boolean checkHasStyles(Path file) throws IOException {
        if (isOle2(file)) {
            throw new SheetRefused(isEncrypted(file) ? ImportRefusal.ENCRYPTED : ImportRefusal.OLD_XLS);
        }
        try (var zip = new ZipFile(file.toFile())) {
            check(zip);
            return zip.getEntry("xl/styles.xml") != null;
        } catch (IOException e) {
            throw SheetRefused.unreadable(e);
        }
    }

    private static boolean isOle2(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return Arrays.equals(content.readNBytes(OLE2.length), OLE2);
        }
    }

    /** A workbook with a password is an OLE 2 container with the real one as a stream, named in UTF-16. */
    private static boolean isEncrypted(Path file) throws IOException {
        var name = new String(ENCRYPTED_STREAM.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return Files.readString(file, StandardCharsets.ISO_8859_1).contains(name);
    }

    private static void check(ZipFile zip) throws IOException {
        if (zip.getEntry("xl/workbook.xml") == null) {
            throw new SheetRefused(ImportRefusal.NOT_XLSX);
        }
        if (zip.size() > MOST_PARTS) {
            throw new SheetRefused(ImportRefusal.ZIP_BOMB);
        }
        var names = new HashSet<String>();
        for (var entry : zip.stream().toList()) {
            var name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin")) {
                throw new SheetRefused(ImportRefusal.MACROS);
            }
            // Two parts of one name: what is checked here might not be what is read.
            if (!names.add(name)) {
                throw new SheetRefused(ImportRefusal.NOT_XLSX);
            }
            checkSize(zip, entry, name.startsWith("xl/worksheets/") ? MOST_OF_A_SHEET : MOST_OF_ANOTHER_PART);
        }
    }

    /** By unpacking it: what the directory says of its size may be a lie. */
    private static void checkSize(ZipFile zip, ZipEntry entry, long most) throws IOException {
        var buffer = new byte[1 << 16];
        var size = 0L;
        try (InputStream part = zip.getInputStream(entry)) {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new SheetRefused(ImportRefusal.ZIP_BOMB);
                }
            }
        }
    }
}
