package org.qelem.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of the pages of a PDF, for a report. */
final class PagePictures implements AutoCloseable {

    /** Body text can be read, and a page is some 100 kB. */
    private static final int RESOLUTION = 96;
    /** The longest side of a picture, in pixels: a page of a metre stands smaller. */
    private static final double LONGEST = 1600;
    private static final double POINTS = 72;

    private final PDDocument document;
    private final PDFRenderer renderer;

    /**
     * A page.
     *
     * @param jpeg the picture's bytes
     * @param box what it shows, in pt: the upper left corner from that of the media box, width and height
     */
    record Picture(byte[] jpeg, Box box) {
    }

    /** A part of a page, in pt from the upper left corner of its media box. */
    record Box(double x, double y, double width, double height) {
    }

    PagePictures(Path pdf) throws IOException {
        ImageIO.setUseCache(false);
        document = Loader.loadPDF(pdf.toFile());
        renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    /**
     * The picture of a page.
     *
     * @param number from 1
     * @return empty if there is no such page, it is turned, or cannot be drawn
     */
    Optional<Picture> of(int number) {
        if (number < 1 || number > document.getNumberOfPages() || document.getPage(number - 1).getRotation() != 0) {
            return Optional.empty();
        }
        try (ByteArrayOutputStream jpeg = new ByteArrayOutputStream()) {
            Box box = box(document.getPage(number - 1));
            double scale = Math.min(RESOLUTION / POINTS, LONGEST / Math.max(box.width, box.height));
            BufferedImage image = renderer.renderImage(number - 1, (float) scale, ImageType.RGB);
            ImageIO.write(image, "jpeg", jpeg);
            return Optional.of(new Picture(jpeg.toByteArray(), box));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return Optional.empty(); // a damaged page is told of in words
        }
    }

    private static Box box(PDPage page) {
        PDRectangle media = page.getMediaBox();
        PDRectangle crop = page.getCropBox();
        return new Box(crop.getLowerLeftX() - media.getLowerLeftX(), media.getUpperRightY() - crop.getUpperRightY(), crop.getWidth(), crop.getHeight());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
