package org.retold.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retold.model.Derivation;
import org.retold.model.Discrepancy;
import org.retold.model.Passage;
import org.retold.model.PassagePair;
import org.retold.model.Published;
import org.retold.model.Rejected;
import org.retold.model.Relation;
import org.retold.model.RunReport;
import org.retold.model.StoryReport;

final class PagesTest {
  @TempDir private Path out;

  @Test
  void everyPassageOfAFindingIsLinkedToWhereItStands() throws IOException {
    RunReport run = RopeWorksReport.run();
    StoryReport story = run.stories().get(0);

    Document page = story(run);

    List<Discrepancy> findings =
        new Findings(new Tellings(story), synopsis(story), links(story)).ordered();
    for (int i = 0; i < findings.size(); i++) {
      Element finding = Objects.requireNonNull(page.getElementById("f" + (i + 1)));
      List<String> targets =
          finding.select("a.go").stream().map(link -> target(page, link)).toList();
      for (Passage passage : findings.get(i).passages()) {
        String words = squeezed(story.article(passage.article()).words(passage));
        assertThat(targets).anyMatch(text -> text.contains(words));
      }
    }
  }

  @Test
  void everyLinkInsideThePageLeadsSomewhere() throws IOException {
    Document page = story(RopeWorksReport.run());

    assertThat(page.select("a[href^=#]"))
        .isNotEmpty()
        .allSatisfy(
            link -> assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
  }

  @Test
  void everyIdOfAPageIsThereOnce() throws IOException {
    Document page = story(RopeWorksReport.run());

    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void nothingIsFetchedAndNothingIsStyledInline() throws IOException {
    Document page = story(RopeWorksReport.run());

    assertThat(page.select("[src], [style], iframe, object, embed, img")).isEmpty();
    assertThat(page.select("link").eachAttr("href")).containsExactly("data:,");
    assertThat(page.select("style").html()).doesNotContain("url(", "@import");
  }

  @Test
  void thePolicyNamesTheStyleAndTheScriptByHash() throws Exception {
    Document page = story(RopeWorksReport.run());

    String policy = page.select("meta[http-equiv]").attr("content");
    assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe");
    assertThat(policy).contains(hash(page.expectFirst("style")));
    assertThat(policy).contains(hash(page.expectFirst("script")));
  }

  @Test
  void hostileTextIsInert() throws IOException {
    String evil =
        "\"><img src=x onerror=alert(1)>'><script>alert(2)</script></style></textarea>\u202Egnp.exe"
            + "\u0000\u001b[31m\uD800 javascript:alert(3) ${7*7} @raw";
    Told one = hostile("one.html", evil);
    Told two = hostile("two.html", evil);

    Document page =
        story(
            Runs.of(
                List.of(one, two),
                List.of(
                    PassagePair.of(
                        one.group("1"), two.group("1"), Relation.VERBATIM, 1, List.of())),
                List.of(line(one, two, evil)),
                List.of(
                    new Discrepancy(
                        Discrepancy.Kind.WORDING,
                        Discrepancy.Severity.CHECK,
                        evil,
                        0.5,
                        List.of(one.group("1"), two.group("1"))))));

    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("img, textarea")).isEmpty();
    assertThat(attributes(page))
        .noneMatch(attribute -> attribute.getKey().startsWith("on"))
        .noneMatch(
            attribute ->
                attribute.getKey().equals("href")
                    && !attribute.getValue().matches("(#|\\.\\./index|data:).*"));
    assertThat(page.outerHtml()).doesNotContain("\u202E", "\u001b", "\u0000");
  }

  @Test
  void onlyAddressesOfTheWebAreLinked() {
    assertThat(Links.outward("https://norland.example/a?b=c")).isPresent();
    assertThat(Links.outward("javascript:alert(1)")).isEmpty();
    assertThat(Links.outward("data:text/html,x")).isEmpty();
    assertThat(Links.outward("file:///etc/passwd")).isEmpty();
    assertThat(Links.outward("//norland.example/a")).isEmpty();
    assertThat(Links.outward("in/norland.html")).isEmpty();
  }

  @Test
  void aStoryWithoutFindingsSaysWhatWasCompared() throws IOException {
    RopeWorks told = new RopeWorks();
    PassagePair pair =
        PassagePair.of(told.a.group("3"), told.c.group("3"), Relation.VERBATIM, 1, List.of());

    Document page = story(Runs.of(List.of(told.a, told.c), List.of(pair), List.of(), List.of()));

    assertThat(page.select("#findings").text())
        .contains(
            "No difference found in figures, dates, names, denials, hedges and quotations: one passage pair, no claims.");
  }

  @Test
  void tellingsWithoutACommonPassageAreNotSaidToAgree() throws IOException {
    RopeWorks told = new RopeWorks();

    Document page = story(Runs.of(List.of(told.a, told.c), List.of(), List.of(), List.of()));

    assertThat(page.select("#findings, .ans").text())
        .contains("Nothing could be compared")
        .doesNotContain("agree");
    assertThat(page.select(".ans").text())
        .contains("No telling can be shown to have used another. Closest: A and B, .41");
  }

  @Test
  void twoFilesOfOneNameAreToldWithTheirFolders() {
    Told north = new Told("n", "", "en").source("in/north/report.txt").say("1", "It rained.");
    Told south = new Told("s", "", "en").source("in/south/report.txt").say("1", "It snowed.");
    Told other = new Told("o", "", "en").source("in/south/post.txt").say("1", "It blew.");
    StoryReport story =
        Runs.of(List.of(north, south, other), List.of(), List.of(), List.of()).stories().get(0);

    assertThat(new Tellings(story).all().stream().map(Telling::name))
        .containsExactlyInAnyOrder("north/report", "south/report", "post");
  }

  @Test
  void anOutletThatCallsItselfAPageLongIsCutInAFindingToo() {
    String outlet = "Very Long Outlet Name ".repeat(30).strip();
    Told one = new Told("a", outlet, "en").say("1", "Seven were hurt.");
    Told two = new Told("b", "Brief", "en").say("1", "Nine were hurt.");
    StoryReport story =
        Runs.of(
                List.of(one, two),
                List.of(),
                List.of(),
                List.of(
                    new Discrepancy(
                        Discrepancy.Kind.NUMBER,
                        Discrepancy.Severity.ERROR,
                        "“Seven” in " + outlet + "; “Nine” in Brief",
                        0.9,
                        List.of(one.group("1"), two.group("1")))))
            .stories()
            .get(0);

    String what =
        new Findings(new Tellings(story), synopsis(story), links(story)).all().get(0).what();

    assertThat(what).startsWith("“Seven” in Very Long Outlet").endsWith("…; “Nine” in Brief");
    assertThat(what.length()).isLessThan(120);
  }

  @Test
  void anEmptyRunSaysWhatWasNotFoundAndWhy() throws IOException {
    Told alone = new RopeWorks().stray;
    write(
        Runs.ofNothing(
            List.of(alone), List.of(new Rejected("scan.pdf", "not-text", "starts with %PDF"))));

    Document page = Jsoup.parse(out.resolve("index.html"));

    assertThat(page.select("#stories").text())
        .contains("No two articles were found to tell one event");
    assertThat(page.select("#alone").text())
        .contains("wins export prize", "Not joined to any story")
        .doesNotContain("No other article tells this event");
    assertThat(page.select(".lede").text()).contains("none in no stories, one alone, one refused");
    assertThat(page.select("#refused").text()).contains("scan.pdf", "not-text");
  }

  @Test
  void pagesOfAnEarlierRunAreTakenAwayAndOthersFilesAreLeft() throws IOException {
    write(RopeWorksReport.run());
    Path own = out.resolve("stories/note.html");
    Files.writeString(own, "<p>my notes</p>");

    write(Runs.ofNothing(List.of(new RopeWorks().stray), List.of()));

    assertThat(out.resolve("stories/s1.html")).doesNotExist();
    assertThat(own).exists();
  }

  @Test
  void twoHundredTellingsAreFoldedInThePicture() throws IOException {
    List<Told> tellings = new ArrayList<>();
    List<Derivation> lines = new ArrayList<>();
    List<PassagePair> pairs = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String hour = LocalTime.of(8 + i / 60, i % 60).toString();
      tellings.add(
          new Told("t" + (1000 + i) + ".txt", "Outlet " + i, "en")
              .title("A bridge is closed")
              .published("2031-05-01T" + hour, Published.Precision.MINUTE, "Z")
              .say("1", "The bridge at Esker was closed for repairs on Thursday.")
              .say("2", "It will open again in June, the council said."));
      if (i > 0) {
        Told from = tellings.get((i - 1) / 8);
        lines.add(line(from, tellings.get(i), "the same words", Runs.siglum((i - 1) / 8), i));
        pairs.add(
            PassagePair.of(
                from.group("1"), tellings.get(i).group("1"), Relation.VERBATIM, 1, List.of()));
      }
    }

    Document page = story(Runs.of(tellings, pairs, lines, List.of()));

    assertThat(page.select("svg.wide .node")).hasSizeLessThanOrEqualTo(25);
    assertThat(page.select("svg.wide").text()).contains("copies");
    assertThat(page.select(".col")).hasSize(200);
  }

  private static Told hostile(String id, String evil) {
    return new Told(id, evil, "en")
        .source("javascript:alert(4)")
        .title(evil)
        .say("1", "The mayor said: " + evil + ".")
        .litter(evil, "teaser");
  }

  private static Derivation line(Told from, Told to, String what) {
    return line(from, to, what, "A", 1);
  }

  private static Derivation line(Told from, Told to, String what, String siglum, int index) {
    return new Derivation(
        siglum,
        Runs.siglum(index),
        Derivation.Kind.COPY,
        0.9,
        0.9,
        0.9,
        List.of(
            new Derivation.Evidence("containment", what, List.of(from.group("1"), to.group("1")))),
        List.of());
  }

  private static List<Attribute> attributes(Document page) {
    return page.getAllElements().stream()
        .flatMap(element -> element.attributes().asList().stream())
        .toList();
  }

  private static String target(Document page, Element link) {
    Element target =
        Objects.requireNonNull(page.getElementById(link.attr("href").substring(1))).clone();
    target.select(".gap, .rel, .n").remove();
    return squeezed(target.text());
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static String hash(Element element) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(element.data().getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  private static Synopsis synopsis(StoryReport story) {
    return new Synopsis(new Tellings(story));
  }

  private static Links links(StoryReport story) {
    return new Links(new Tellings(story), synopsis(story));
  }

  private Document story(RunReport run) throws IOException {
    write(run);
    return Jsoup.parse(out.resolve("stories/s1.html"));
  }

  private void write(RunReport run) {
    new ReportWriter(ReportOptions.defaults()).write(run, out);
  }
}
