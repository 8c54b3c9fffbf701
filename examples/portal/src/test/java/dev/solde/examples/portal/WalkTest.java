package dev.solde.examples.portal;

import static dev.solde.examples.portal.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.ledger.AccountId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** A clerk and a customer at a real browser, from the first invoice to the last payment. */
@Tag("browser")
class WalkTest {

    private static final AccountId MOREAU = AccountId.of("family-moreau");

    @TempDir
    private Path outbox;

    private Served served;
    private Chromium chromium;
    private Books books;

    @BeforeEach
    void start() {
        served = Served.demonstration(outbox);
        books = new Books(served.application.billing());
        chromium = new Chromium(served.application.address());
        chromium.open("/sign-in");
        if (!chromium.find("html").getDomAttribute("lang").equals("en")) {
            pressed(".top [name=language]");
        }
    }

    @AfterEach
    void stop() {
        chromium.close();
        served.close();
    }

    private void pressed(String css) {
        WebElement button = chromium.find(css);
        button.click();
        chromium.gone(button);
    }

    private void invoice(String label, String price) {
        chromium.press("New invoice");
        chromium.type("#label1", label);
        chromium.type("#price1", price);
        new Select(chromium.find("#tax1")).selectByValue("exempt");
        chromium.press("Issue the invoice");
        assertThat(chromium.text("h1")).startsWith("Invoice F-2026-");
        chromium.open("/customers/family-moreau");
    }

    private List<String> ledger() {
        return books.ledger(MOREAU);
    }

    @Test
    void from_the_first_invoice_to_a_payment_that_is_charged_once() {
        pressed("[name=clerk]");
        chromium.type("#q", "more");
        chromium.until(
                () -> chromium.driver.findElements(By.cssSelector("tbody tr")).size() == 1);
        chromium.press("Famille Moreau");

        // Bill.
        invoice("Guitar, first term", "200");
        invoice("Guitar, exam", "60");

        // A statement: preview, PDF, and a part of it paid.
        chromium.press("Statement");
        chromium.driver.switchTo().frame("preview");
        assertThat(chromium.text("body")).contains("Famille Moreau").contains("260.00");
        chromium.driver.switchTo().defaultContent();
        String pdf = chromium.find("a[href*='/preview/pdf']").getDomAttribute("href");
        assertThat(typeOf(pdf)).isEqualTo("application/pdf");
        chromium.press("Create the statement");
        chromium.type("#amount", "210");
        chromium.press("Record the payment");
        assertThat(ledger()).last().isEqualTo("payment 210.00 -> 50.00");

        // Credit with a penalty: of the first invoice, which is paid, 10 % stay.
        chromium.open("/customers/family-moreau");
        chromium.press("Invoice F-2026-000008");
        chromium.press("Credit note");
        chromium.find("[name=line][value='1']").click();
        chromium.type("#penalty", "10");
        chromium.type("#reason", "moved away");
        chromium.press("Issue the credit note");
        assertThat(ledger()).last().isEqualTo("credit-note 180.00 -> -130.00");

        // Refund, and the refund cancelled.
        chromium.open("/customers/family-moreau");
        chromium.press("Refund");
        chromium.type("#amount", "130");
        chromium.press("Give the money back");
        assertThat(ledger()).last().isEqualTo("refund 130.00 -> 0.00");
        pressed("form[action*='/refunds/'] button");
        assertThat(ledger()).last().isEqualTo("refund-reversal 130.00 -> -130.00");

        // What waits settles what is open; more is billed; the customer pays the rest.
        pressed("form[action$='/use-credit'] button");
        invoice("Guitar, second term", "300");
        pressed("form[action$='/use-credit'] button");
        pressed(".top form[action='/sign-out'] button");
        pressed("[name=customer][value=family-moreau]");
        assertThat(chromium.text("#payable")).isEqualTo("€170.00");
        chromium.press("Show my statement and pay");
        doubleClick("#pay");
        chromium.until(() -> chromium.path().startsWith("/gateway/"));
        assertThat(chromium.text(".headline")).isEqualTo("170.00 EUR");
        doubleClick("[value=paid]");
        chromium.until(() -> chromium.path().startsWith("/account/payments/"));
        chromium.until(() -> chromium.text("[role=status]").equals("Thank you: your payment has arrived."));

        assertThat(ledger()).last().isEqualTo("payment 170.00 -> 0.00");
        assertThat(ledger().stream().filter(entry -> entry.startsWith("payment 170.00")))
                .hasSize(1);
        assertThat(books.balance(MOREAU)).isEqualTo(eur("0.00"));
        chromium.press("Receipt");
        assertThat(chromium.text("body")).contains("170.00");
    }

    private void doubleClick(String css) {
        new Actions(chromium.driver).doubleClick(chromium.find(css)).perform();
    }

    private String typeOf(String path) {
        return (String) chromium.driver.executeScript(
                "const asked = new XMLHttpRequest();"
                        + " asked.open('GET', arguments[0], false); asked.send(); return asked.getResponseHeader('Content-Type');",
                path);
    }

    @Test
    void the_proposal_follows_the_amount_and_is_edited_before_it_is_recorded() {
        pressed("[name=clerk]");
        chromium.open("/customers/15189/payments/new");
        String first = "[name^='line:invoice']";
        assertThat(chromium.find(first).getDomProperty("value")).isEmpty();

        chromium.find("#amount").sendKeys("350", Keys.TAB);
        chromium.until(() -> chromium.find(first).getDomProperty("value").equals("300.00"));
        chromium.type(first, "250");
        chromium.press("Record the payment");

        assertThat(chromium.text("h1")).isEqualTo("Payment (15 Jun 2026)");
        assertThat(chromium.text("#open")).isEqualTo("£50.00");
    }

    @Test
    void a_payment_that_is_pending_shows_by_itself_that_it_arrived() {
        pressed("[name=customer][value=family-dupont]");
        chromium.press("Show my statement and pay");
        pressed("#pay");
        String gateway = chromium.path();
        pressed("[value=pending]");
        assertThat(chromium.text("[role=status]")).contains("on its way");
        String payment = chromium.driver.getWindowHandle();

        chromium.driver.switchTo().newWindow(WindowType.TAB);
        chromium.open(gateway);
        pressed("[value=paid]");
        chromium.driver.switchTo().window(payment);

        chromium.until(() -> chromium.text("[role=status]").contains("has arrived"));
    }

    @Test
    void a_form_is_filled_in_and_sent_with_the_keyboard_alone() {
        pressed("[name=clerk]");
        chromium.open("/customers/family-moreau/entries/new");
        keys(Keys.TAB);
        assertThat(focused()).isEqualTo("Skip to the content");
        keys(Keys.ENTER, Keys.TAB);
        // Past the two links of the way back, to the side, the label, the amount, the tax, the day.
        keys(Keys.TAB, Keys.TAB, Keys.ARROW_DOWN, Keys.TAB);
        keys("Lost lesson", Keys.TAB, "12.50", Keys.TAB, "E", Keys.TAB);
        keys(Keys.ENTER);
        chromium.until(() -> chromium.path().equals("/customers/family-moreau"));

        assertThat(chromium.text("section[aria-labelledby=pending]"))
                .contains("Lost lesson")
                .contains("-12.50");
    }

    private void keys(CharSequence... keys) {
        new Actions(chromium.driver).sendKeys(keys).perform();
    }

    private String focused() {
        return chromium.driver.switchTo().activeElement().getText();
    }

    @Test
    void nothing_on_a_page_offends_its_policy_and_nothing_is_asked_of_another_host() {
        pressed("[name=clerk]");
        for (String path :
                List.of("/customers", "/customers/family-dupont", "/customers/family-dupont/statements/new")) {
            chromium.open(path);
        }

        assertThat(chromium.driver.manage().logs().get("browser").getAll()).isEmpty();
    }
}
