package org.retold.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The pages in Chromium, as a reader has them. Skipped where there is no Chromium. */
final class BrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  @TempDir private static Path out;
  private static @Nullable ChromeDriver chromium;

  @BeforeAll
  static void start() {
    Assumptions.assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "no Chromium with its driver: the pages are not looked at in a browser");
    new ReportWriter(ReportOptions.defaults()).write(RopeWorksReport.run(), out);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + out.resolve("profile"));
    chromium =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
            options);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.quit();
    }
  }

  @BeforeEach
  void open() {
    sheet(1400, 900);
    browser().get(page());
  }

  @Test
  void nothingIsRefusedByThePolicyAndNothingFails() {
    browser().navigate().refresh();

    assertThat(browser().manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
  }

  @Test
  void theKeysJAndKWalkThroughTheFindings() {
    press("j");
    press("j");
    assertThat(browser().getCurrentUrl()).endsWith("#f2");

    press("k");
    assertThat(browser().getCurrentUrl()).endsWith("#f1");
  }

  @Test
  void aFilterHidesWhatItNamesAndSaysHowManyAreLeft() {
    browser().findElement(By.id("s-error")).click();

    assertThat(shown(".finding.error")).isZero();
    assertThat(shown(".finding.distortion")).isPositive();
    assertThat(browser().findElement(By.className("nohit")).getText())
        .isEqualTo("12 of 16 findings shown.");
  }

  @Test
  void theFilterByTellingLeavesWhatTouchesIt() {
    browser().findElement(By.id("o-F")).click();

    assertThat(shown(".finding")).isEqualTo(2);
  }

  @Test
  void aLinkToAPassageOpensTheColumnThatHoldsIt() {
    assertThat(shown("[id='E-5']")).isZero();

    browser().findElement(By.cssSelector("#f2 a.go[href='#E-5']")).click();

    assertThat(shown("[id='E-5']")).isOne();
  }

  @Test
  void theSameMatterStandsAtTheSameHeight() {
    assertThat(number("return document.getElementById('A-4').getBoundingClientRect().top"))
        .isEqualTo(number("return document.getElementById('C-4').getBoundingClientRect().top"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stories/s1.html", "index.html"})
  void aPhoneScrollsNoPageSideways(String file) {
    sheet(390, 844);
    browser().get(out.resolve(file).toUri().toString());

    assertThat(number("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(number("return document.documentElement.clientWidth"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void axeFindsNothingToComplainOf(String scheme) throws IOException {
    browser()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    browser().executeScript(axe());

    Object violations =
        browser()
            .executeAsyncScript(
                "const done = arguments[0]; axe.run().then(found => done(found.violations.map("
                    + "rule => rule.id + ': ' + rule.nodes.map(node => node.target).join(' '))))");

    assertThat((List<?>) violations).isEmpty();
  }

  private static String axe() throws IOException {
    try (InputStream in = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static ChromeDriver browser() {
    return Objects.requireNonNull(chromium);
  }

  private static String page() {
    return out.resolve("stories/s1.html").toUri().toString();
  }

  private static void sheet(int width, int height) {
    browser()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  private static void press(String key) {
    browser().switchTo().activeElement().sendKeys(Keys.chord(key));
  }

  private static long shown(String selector) {
    return browser().findElements(By.cssSelector(selector)).stream()
        .filter(WebElement::isDisplayed)
        .count();
  }

  private static long number(String script) {
    return Math.round(
        ((Number) Objects.requireNonNull(browser().executeScript(script))).doubleValue());
  }
}
