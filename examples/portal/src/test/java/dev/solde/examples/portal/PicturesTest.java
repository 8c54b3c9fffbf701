package dev.solde.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/**
 * Every page at the width of a telephone and of a desk, in both languages: nothing to scroll sideways. The pictures lie in {@code
 * target/pictures}; with {@code -Dsolde.pictures=DIR} three of them are copied to where the repository keeps them.
 */
@Tag("browser")
class PicturesTest {

    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    private Path outbox;

    private static final List<String> OFFICE = List.of(
            "/customers",
            "/customers?q=nobody",
            "/new-customer",
            "/customers/family-dupont",
            "/customers/family-moreau",
            "/customers/15189",
            "/customers/family-dupont/entries/new",
            "/customers/family-dupont/invoices/new",
            "/customers/family-dupont/payments/new?amount=100",
            "/customers/15189/payments/new?amount=500",
            "/customers/family-martin/refunds/new",
            "/customers/family-dupont/statements/new",
            "/customers/family-bernard/statements/new",
            "/customers/family-dupont/ledger",
            "/no-such-page");

    @Test
    void no_page_scrolls_sideways_on_a_telephone_or_on_a_desk_in_either_language() throws IOException {
        try (Served served = Served.demonstration(outbox);
                Chromium chromium = new Chromium(served.application.address())) {
            speak(chromium, "fr");
            shown(chromium, "/sign-in", "sign-in", "fr");
            speak(chromium, "en");
            shown(chromium, "/sign-in", "sign-in", "en");
            signIn(chromium, "[name=clerk]");
            for (String language : List.of("fr", "en")) {
                speak(chromium, language);
                for (String path : OFFICE) {
                    shown(chromium, path, name(path), language);
                }
                refused(chromium, language);
                String invoice = link(chromium, "/customers/family-dupont", "a[href*='/documents/invoice/']");
                shown(chromium, invoice, "invoice", language);
                shown(chromium, link(chromium, invoice, "a[href$='/credit']"), "credit", language);
                shown(
                        chromium,
                        link(chromium, "/customers/family-dupont", "a[href*='/statements/0']"),
                        "statement",
                        language);
            }
            chromium.open("/sign-in");
            signIn(chromium, "[name=customer][value=family-dupont]");
            for (String language : List.of("fr", "en")) {
                speak(chromium, language);
                shown(chromium, "/account", "own-account", language);
                pay(chromium, language);
            }
        }
        keep("en-1280-customers-family-dupont", "customer-page");
        keep("en-1280-customers-15189-payments-new-amount-500", "allocation-form");
        keep("en-1280-own-statement", "customer-portal");
    }

    /** A form with what the kernel refused above it. */
    private static void refused(Chromium chromium, String language) {
        chromium.open("/customers/15189/payments/new?amount=500");
        chromium.type("[name^='line:invoice']", "400");
        press(chromium, "main form > p button.primary");
        assertThat(chromium.text("[role=alert]")).contains("600");
        drawn(chromium, "refused", language);
    }

    /** The pages on the way of a payment, each as it is when the payer gets there. */
    private static void pay(Chromium chromium, String language) {
        chromium.open("/account");
        press(chromium, "form[action='/account/statements'] button");
        shown(chromium, chromium.path(), "own-statement", language);
        chromium.type("#amount", "1");
        press(chromium, "#pay");
        shown(chromium, chromium.path(), "gateway", language);
        String gateway = chromium.path();
        press(chromium, "[value=pending]");
        shown(chromium, chromium.path(), "own-payment-waiting", language);
        chromium.open(gateway);
        press(chromium, "[value=paid]");
        shown(chromium, chromium.path(), "own-payment-arrived", language);
    }

    private static void press(Chromium chromium, String css) {
        WebElement button = chromium.find(css);
        button.click();
        chromium.gone(button);
    }

    private static void signIn(Chromium chromium, String who) {
        press(chromium, who);
    }

    private static void speak(Chromium chromium, String language) {
        chromium.open("/");
        if (chromium.find(".top [name=language]").getDomAttribute("value").equals(language)) {
            press(chromium, ".top [name=language]");
        }
    }

    private static String link(Chromium chromium, String page, String css) {
        chromium.open(page);
        return chromium.find(css).getDomAttribute("href");
    }

    private static String name(String path) {
        return path.substring(1).replaceAll("[^a-z0-9]+", "-");
    }

    private static void shown(Chromium chromium, String path, String name, String language) {
        for (int width : new int[] {360, 1280}) {
            chromium.width(width);
            chromium.open(path);
            drawn(chromium, name, language, width);
        }
    }

    /** The page as it is, because it cannot be asked for again. */
    private static void drawn(Chromium chromium, String name, String language) {
        for (int width : new int[] {360, 1280}) {
            chromium.width(width);
            drawn(chromium, name, language, width);
        }
    }

    private static void drawn(Chromium chromium, String name, String language, int width) {
        assertThat(chromium.find("html").getDomAttribute("lang")).isEqualTo(language);
        chromium.picture(PICTURES.resolve(language + "-" + width + "-" + name + ".png"));
        assertThat(chromium.sideways())
                .as("%s at %d in %s", name, width, language)
                .isZero();
    }

    private static void keep(String picture, String as) throws IOException {
        String folder = System.getProperty("solde.pictures", "");
        if (!folder.isEmpty()) {
            Path kept = Path.of(folder).resolve(as + ".png");
            Files.createDirectories(kept.getParent());
            Files.copy(PICTURES.resolve(picture + ".png"), kept, StandardCopyOption.REPLACE_EXISTING);
            assertThat(Files.size(kept)).as("bytes of %s", kept).isLessThan(200_000);
        }
    }
}
