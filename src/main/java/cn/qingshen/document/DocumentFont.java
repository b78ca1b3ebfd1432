package cn.qingshen.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/** The font of all documents, out of the jar: what a machine has does not matter. */
@Component
class DocumentFont {

    static final String FAMILY = "Document";

    /** What printers set for a character they lack (U+3013). */
    private static final String MISSING = "〓";

    private static final String FILE = "/fonts/NotoSerifSC-Regular.ttf";

    /** Read when the first document is made, and kept: it takes long. */
    private static final class Loaded {

        private static final byte[] BYTES = bytes();
        private static final BitSet GLYPHS = glyphs(BYTES);
    }

    private static byte[] bytes() {
        try (var in = Objects.requireNonNull(DocumentFont.class.getResourceAsStream(FILE))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitSet glyphs(byte[] bytes) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            var characters = font.getUnicodeCmapLookup();
            var known = new BitSet();
            for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
                known.set(character, characters.getGlyphId(character) != 0);
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with a mark in the place of each character that the font has no glyph for. */
    String shown(String text) {
        return text.codePoints()
                .mapToObj(character ->
                        Loaded.GLYPHS.get(character) || character == '\n' ? Character.toString(character) : MISSING)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    /** Only the glyphs that the document uses go into it. */
    PDFont in(PDDocument document) throws IOException {
        var font = new TTFParser().parse(new RandomAccessReadBuffer(Loaded.BYTES));
        return PDType0Font.load(document, font, true);
    }
}
