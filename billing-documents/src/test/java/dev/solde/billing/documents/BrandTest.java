package dev.solde.billing.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.solde.billing.documents.page.Look;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BrandTest {

    @Property(tries = 500)
    void text_can_be_read_whatever_the_colour(@ForAll @IntRange(max = 0xFFFFFF) int rgb) {
        Look look = Brand.of("Judo Club").accent(String.format("#%06x", rgb)).look(PageSize.A4);
        assertThat(contrast(look.accent(), look.onAccent())).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(look.heading(), "#ffffff")).isGreaterThanOrEqualTo(4.5);
    }

    @Example
    void a_colour_that_cannot_be_read_on_white_is_no_heading() {
        Look yellow = Brand.of("Judo Club").accent("#FFDD00").look(PageSize.A4);
        assertThat(yellow.accent()).isEqualTo("#ffdd00");
        assertThat(yellow.onAccent()).isEqualTo("#000000");
        assertThat(yellow.heading()).isEqualTo("#1f2937");
        assertThat(Brand.of("Judo Club").accent("#0b5394").look(PageSize.A4).heading())
                .isEqualTo("#0b5394");
    }

    @Example
    void what_is_no_colour_is_refused() {
        for (String colour : new String[] {"red", "#fff", "#12345g", "#123456;} body { display: none"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Brand.of("Judo Club").accent(colour))
                    .withMessageStartingWith("accent: ");
        }
    }

    @Example
    void a_logo_is_a_png_or_jpeg_picture() throws IOException {
        assertThat(Brand.of("Judo Club", picture("png"))
                        .look(PageSize.A4)
                        .logo()
                        .orElseThrow())
                .startsWith("data:image/png;base64,");
        assertThat(Brand.of("Judo Club", picture("jpg"))
                        .look(PageSize.A4)
                        .logo()
                        .orElseThrow())
                .startsWith("data:image/jpeg;base64,");
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        byte[] broken = java.util.Arrays.copyOf(picture("png"), 20);
        byte[] large = new byte[600 * 1024];
        for (byte[] logo : new byte[][] {svg, broken, large, {}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Brand.of("Judo Club", logo))
                    .withMessageStartingWith("logo: ");
        }
    }

    @Example
    void names_and_lines_that_cannot_be_printed_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Brand.of(" ")).withMessageStartingWith("name: ");
        Brand brand = Brand.of("Judo Club");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> brand.footer("a\nb"))
                .withMessageStartingWith("footer: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> brand.footer("x".repeat(500), "x".repeat(500), "x".repeat(500)))
                .withMessageStartingWith("footer: at most 12 lines");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> brand.mentions(""))
                .withMessageStartingWith("mentions: ");
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** As WCAG 2.2 defines it. */
    private static double contrast(String one, String other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double channel = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
