package dev.solde.billing.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** The logo of a club in the hills, drawn here so that it belongs to nobody. */
final class MountainLogo {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 240;

    private MountainLogo() {}

    static byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D draw = image.createGraphics();
        draw.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw.setColor(new Color(0xe0, 0x8e, 0x1b));
        draw.fillOval(285, 20, 80, 80);
        draw.setColor(new Color(0x4f, 0x7c, 0xac));
        draw.fillPolygon(new Polygon(new int[] {150, 290, 420}, new int[] {220, 60, 220}, 3));
        draw.setColor(new Color(0x1e, 0x3a, 0x5f));
        draw.fillPolygon(new Polygon(new int[] {0, 150, 300}, new int[] {220, 20, 220}, 3));
        draw.setColor(Color.WHITE);
        draw.fillPolygon(new Polygon(new int[] {150, 112, 140, 158, 180, 188}, new int[] {20, 71, 84, 66, 86, 71}, 6));
        draw.setColor(new Color(0x1e, 0x3a, 0x5f));
        draw.setStroke(new BasicStroke(10));
        draw.drawLine(0, 230, WIDTH, 230);
        draw.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
