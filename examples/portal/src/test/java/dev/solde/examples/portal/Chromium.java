package dev.solde.examples.portal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium without a window, as Debian packages it. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final ChromeDriver driver;
    private final URI start;

    Chromium(URI start) {
        this.start = start;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("solde.chromium", "/usr/bin/chromium"));
        // As root in a container, and with little shared memory.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars");
        options.addArguments("--lang=en-GB");
        File executable = new File(System.getProperty("solde.chromedriver", "/usr/bin/chromedriver"));
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(executable)
                        .build(),
                options);
        width(1280);
    }

    /** A window, or a telephone, of so many pixels. */
    void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 600));
    }

    void open(String path) {
        driver.get(start.resolve(path).toString());
    }

    String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    String text(String css) {
        return find(css).getText();
    }

    void type(String css, String text) {
        WebElement field = find(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Presses what carries these words, and waits for the page behind it. */
    void press(String words) {
        WebElement body = find("body");
        driver.findElement(By.xpath(
                        "//main//*[(self::a or self::button) and contains(normalize-space(.), \"" + words + "\")]"))
                .click();
        gone(body);
    }

    /** Until the page with this element was left. */
    void gone(WebElement element) {
        until(() -> !isThere(element));
    }

    /** While a page is left the driver answers for its elements with more than one exception. */
    private static boolean isThere(WebElement element) {
        try {
            element.isEnabled();
            return true;
        } catch (WebDriverException gone) {
            return false;
        }
    }

    /** Elements that are being replaced are looked for again. */
    void until(BooleanSupplier condition) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(ignored -> condition.getAsBoolean());
    }

    /** How far the page can be scrolled sideways. */
    long sideways() {
        return (Long) driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** The whole page, below the window, too. */
    void picture(Path file) {
        Map<String, Object> shot = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode((String) shot.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
