package cn.qingshen.document;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * A picture as documents show it, small.
 *
 * @param jpeg empty: what was sent is no picture that can be read
 */
public record Picture(byte[] jpeg, int width, int height) {

    private static final Picture UNREADABLE = new Picture(new byte[0], 0, 0);

    /** The longer side in pixels: at the width of half a page that prints well. */
    static final int LONGEST = 480;

    /** What is larger was made to hurt. */
    private static final long MOST_PIXELS = 100_000_000;

    /**
     * Reads a picture of any size in a memory that does not depend on it: lines and columns are left out while it is read.
     *
     * @param content is closed
     */
    public static Picture of(InputStream content) {
        try (content;
                var in = ImageIO.createImageInputStream(content)) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return UNREADABLE;
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return small(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) {
            // The readers answer a damaged picture with exceptions of every kind.
            return UNREADABLE;
        }
    }

    private static Picture small(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            return UNREADABLE;
        }
        var longest = Math.max(width, height);
        var step = Math.max(1, longest / (2 * LONGEST));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        var scale = Math.min(1.0, (double) LONGEST / longest);
        return drawn(reader.read(0, parameters), Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int)
                Math.round(height * scale)));
    }

    /** On white, since signatures are drawn on nothing. */
    private static Picture drawn(BufferedImage read, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(read, 0, 0, width, height, Color.WHITE, null);
        canvas.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return new Picture(out.toByteArray(), width, height);
    }

    boolean isReadable() {
        return jpeg.length > 0;
    }

    String address() {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
    }
}
