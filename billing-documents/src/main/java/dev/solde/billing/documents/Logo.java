package dev.solde.billing.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A logo as a {@code data:} address, after it was seen to be a picture. */
final class Logo {

    private static final int MOST_BYTES = 512 * 1024;

    private Logo() {}

    static String address(byte[] image) {
        if (image.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "logo: at most " + MOST_BYTES + " bytes, because every page carries it, not " + image.length);
        }
        String type = isPng(image) ? "png" : isJpeg(image) ? "jpeg" : null;
        if (type == null || !isPicture(image)) {
            throw new IllegalArgumentException("logo: neither a PNG nor a JPEG picture");
        }
        return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(image);
    }

    private static boolean isPng(byte[] image) {
        return image.length > 8 && image[0] == (byte) 0x89 && image[1] == 'P' && image[2] == 'N' && image[3] == 'G';
    }

    private static boolean isJpeg(byte[] image) {
        return image.length > 8 && image[0] == (byte) 0xFF && image[1] == (byte) 0xD8 && image[2] == (byte) 0xFF;
    }

    private static boolean isPicture(byte[] image) {
        try {
            return ImageIO.read(new ByteArrayInputStream(image)) != null;
        } catch (IOException e) {
            throw new IllegalArgumentException("logo: the picture cannot be read", e);
        }
    }
}
