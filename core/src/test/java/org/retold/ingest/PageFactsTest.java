package org.retold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a page's head, data and byline say of its article. */
class PageFactsTest {
  @Test
  void theOutletsNameBehindAHeadlineIsNoPartOfIt() {
    PageFacts facts =
        facts(
            "<meta property='og:title' content='Harbour bridge reopens after storm - Coast Courier'>"
                + "<meta property='og:site_name' content='Coast Courier'>",
            "<p>text</p>");

    assertThat(facts.title()).isEqualTo("Harbour bridge reopens after storm");
  }

  @Test
  void aHeadlineThatTheReaderSawAloneTellsWhereTheOutletsNameBegins() {
    String claim = "Harbour bridge reopens - Regional news";
    PageFacts facts =
        facts(
            "<title>"
                + claim
                + "</title><meta property='og:title' content='"
                + claim
                + "'>"
                + "<script type='application/ld+json'>{'@type':'NewsArticle','headline':'x'}</script>"
                    .replace('\'', '"')
                    .replace("\"x\"", '"' + claim + '"'),
            "<h1>Harbour bridge reopens</h1>");

    assertThat(facts.title()).isEqualTo("Harbour bridge reopens");
  }

  @Test
  void anOutletThatTheDataDoNotNameStandsBehindTheHeadlineAndLinksHome() {
    String head = "<title>Bridge reopens after storm | Zum Leuchtturm</title>";

    assertThat(facts(head, "<a href='/'>Zum Leuchtturm</a><h1>Bridge reopens</h1>").outlet())
        .isEqualTo("Zum Leuchtturm");
    assertThat(facts(head, "<h1>Bridge reopens</h1><p>© 2024 Zum Leuchtturm</p>").outlet())
        .isEqualTo("Zum Leuchtturm");
    assertThat(facts(head, "<h1>Bridge reopens</h1><p>text</p>").outlet()).isEmpty();
  }

  @Test
  void aSectionBehindTheHeadlineIsNoOutlet() {
    String head = "<title>Bridge reopens after storm - Regional</title>";
    String trail = "<a href='/'>Start</a> <a href='/regional'>Regional</a>";

    assertThat(facts(head, trail + "<h1>Bridge reopens after storm</h1>").outlet()).isEmpty();
  }

  @Test
  void theDataOfTheSiteNameTheOutlet() {
    String data =
        "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"Organization\","
            + "\"name\":\"Coast Media Ltd\"},{\"@type\":\"WebSite\",\"name\":\"Coast Courier\"}]}"
            + "</script>";

    assertThat(facts(data, "<h1>Bridge reopens</h1>").outlet()).isEqualTo("Coast Courier");
  }

  @Test
  void aMastheadThatTheTitleRepeatsIsTheOutletAndAHeadlineIsNot() {
    String head = "<title>Upper Hills Walker: The bridge is open</title>";
    String other = "<title>Mayor Anna Holt: The bridge is open</title>";

    assertThat(facts(head, "<p>Upper Hills Walker</p><h1>The bridge is open</h1>").outlet())
        .isEqualTo("Upper Hills Walker");
    assertThat(facts(other, "<h1>Mayor Anna Holt: The bridge is open</h1>").outlet()).isEmpty();
  }

  @Test
  void theLastCrumbOfTheTrailIsNoHeadlineThoughItIsTheOnlyH1() {
    String head =
        "<title>Harbour storm: bridge open again | Coast Courier</title>"
            + "<meta property='og:title' content='Harbour storm: bridge open again'>"
            + "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
            + "\"headline\":\"Everybody may cross the bridge again\"}</script>";
    String crumbs = "<nav><ul><li><h1>Harbour storm: bridge open again</h1></li></ul></nav>";

    PageFacts named = facts(head, crumbs + "<h2>Everybody may cross the bridge again</h2>");
    PageFacts unnamed = facts(head, crumbs + "<h2>Cars, bicycles and even sheep</h2>");

    assertThat(named.title()).isEqualTo("Everybody may cross the bridge again");
    assertThat(unnamed.title()).isEqualTo("Everybody may cross the bridge again");
  }

  @Test
  void theOutletsNameIsNoHeadlineThoughItIsTheOnlyH1() {
    String head =
        "<title>Everybody may cross the bridge | Coast Courier</title>"
            + "<meta property='og:site_name' content='Coast Courier'>";
    String headline = "<h2>Everybody may cross the bridge</h2>";

    assertThat(facts(head, "<h1>Coast Courier</h1>" + headline).title())
        .isEqualTo("Everybody may cross the bridge");
    assertThat(facts("<title>x</title>", "<h1 class='logo'>CC24</h1>" + headline).title())
        .isEqualTo("Everybody may cross the bridge");
  }

  @Test
  void aPageForThePrinterHasItsHeadlineInASecondHeading() {
    String head = "<title>Coast Courier - Print version</title>";

    assertThat(facts(head, "<h2>Everybody may cross the bridge</h2><p>text</p>").title())
        .isEqualTo("Everybody may cross the bridge");
  }

  @Test
  void dataMaySayByAnIdWhoWroteAndWhoPublished() {
    String data =
        "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"Organization\","
            + "\"@id\":\"#o\",\"name\":\"Coast Courier\"},{\"@type\":\"Person\",\"@id\":\"#p\","
            + "\"name\":\"Jane Roe\"},{\"@type\":\"NewsArticle\",\"headline\":\"Bridge\","
            + "\"author\":{\"@id\":\"#p\"},\"publisher\":{\"@id\":\"#o\"}}]}</script>";

    PageFacts facts = facts(data, "<h1>Bridge reopens</h1>");

    assertThat(facts.outlet()).isEqualTo("Coast Courier");
    assertThat(facts.authors()).containsExactly("Jane Roe");
  }

  @Test
  void aKickerInTheSameHeadingIsNoPartOfTheHeadline() {
    PageFacts facts =
        facts(
            "<meta property='og:title' content='Everybody may cross the bridge again'>"
                + "<title>Bridge open: what you must know now</title>",
            "<h1><span>After the storm</span> <span>Everybody may cross the bridge again</span>"
                + "</h1>");

    assertThat(facts.title()).isEqualTo("Everybody may cross the bridge again");
  }

  @Test
  void aDashInsideAHeadlineStays() {
    PageFacts facts =
        facts(
            "<meta property='og:title' content='Setback at the top - Rovers lose at home'>",
            "<h1>Cup Setback at the top - Rovers lose at home</h1>");

    assertThat(facts.title()).isEqualTo("Setback at the top - Rovers lose at home");
  }

  @Test
  void theAddressOfAnAuthorsPageIsNoName() {
    PageFacts facts =
        facts(
            "<meta property='article:author' content='https://courier.example/author/jroe'>",
            "<h1>Harbour bridge reopens</h1><div class='byline'>By Jane Roe</div>");

    assertThat(facts.authors()).containsExactly("Jane Roe");
  }

  @Test
  void thePersonInTheBylineGoesBeforeTheOutletInTheData() {
    PageFacts facts =
        facts(
            "<meta property='og:site_name' content='Coast Courier'>"
                + "<meta name='author' content='Coast Courier'>",
            "<h1>Puente reabierto</h1><ul class='article-authors'><li class='list-item'>Por Juana"
                + " Pérez</li></ul>");

    assertThat(facts.authors()).containsExactly("Juana Pérez");
  }

  @Test
  void whatAnAuthorIsAndWhatALinkToAnAuthorsPageSaysAreNoNames() {
    PageFacts korean = facts("<meta name='author' content='김철수 기자'>", "<h1>다리</h1>");
    PageFacts english =
        facts("<meta name='author' content='Jane Roe, Staff Writer'>", "<h1>Bridge</h1>");
    PageFacts linked =
        facts(
            "",
            "<div class='byline'>By Jane Roe</div><h1>Bridge</h1>"
                + "<a href='/author/jroe'>Latest Posts</a>");

    assertThat(korean.authors()).containsExactly("김철수");
    assertThat(english.authors()).containsExactly("Jane Roe");
    assertThat(linked.authors()).containsExactly("Jane Roe");
  }

  @Test
  void onlyTheBylineNearestBelowTheHeadlineCounts() {
    PageFacts facts =
        facts(
            "",
            "<div class='author'>Kim Doe</div><h1>Harbour bridge reopens</h1>"
                + "<div class='byline'><span class='author'>Jane Roe</span> and <span"
                + " class='author'>Max Muster</span></div><p>"
                + "word ".repeat(60)
                + "</p>"
                + "<div class='author'>Erika Beispiel</div>");

    assertThat(facts.authors()).containsExactly("Jane Roe", "Max Muster");
  }

  @Test
  void namesThatOnlyTheirElementsPartAreSeveralPeople() {
    PageFacts facts =
        facts(
            "",
            "<h1>Brücke wieder offen</h1><div class='article-byline'><span>Anna Maria"
                + " Beispiel</span> <span>Max Muster</span></div>");

    assertThat(facts.authors()).containsExactly("Anna Maria Beispiel", "Max Muster");
  }

  @Test
  void initialsInBracketsAndNumbersAreNoPartOfAName() {
    assertThat(Authors.names(java.util.List.of("Jane Roe (jro)", "105092")))
        .containsExactly("Jane Roe");
  }

  @Test
  void theBylineNamesMoreThanTheDataIfEachNameIsALinkToAPerson() {
    String head = "<meta name='author' content='Jane Roe'>";
    String links =
        "<a rel='author' href='/a'>Max Muster</a> <a rel='author' href='/b'>Jane Roe</a>";

    PageFacts two = facts(head, "<h1>Bridge</h1><div class='bylines'>" + links + "</div>");
    PageFacts desk =
        facts(head, "<h1>Bridge</h1><div class='bylines'>Coast office: " + links + "</div>");

    assertThat(two.authors()).containsExactly("Max Muster", "Jane Roe");
    assertThat(desk.authors()).containsExactly("Jane Roe");
  }

  @Test
  void whatIsToldToThoseWhoShareThePageNamesTheAuthorIfNothingElseDoes() {
    String shared =
        "<meta name='twitter:label1' content='Verfasst von'>"
            + "<meta name='twitter:data1' content='Erika'>";

    assertThat(facts(shared, "<h1>Brücke</h1>").authors()).containsExactly("Erika");
    assertThat(facts(shared.replace("Verfasst von", "Lesezeit"), "<h1>Brücke</h1>").authors())
        .isEmpty();
  }

  @Test
  void theOutletsNameSpeltOutIsNoAuthorIfItsAddressIsTheInitials() {
    Draft draft = read("", "<p>Fact Sheet</p><ul><li>Autorin/Autor Erika Beispiel</li></ul>", "");

    assertThat(draft.authors).containsExactly("Erika Beispiel");
  }

  @Test
  void aNameBesideTheDateIsTheAuthorsAndAPlaceWithoutAnyIsNot() {
    Draft named =
        read("<div><span>Jane Roe |</span> <span>05.04.2024 - 10:20</span></div>", "", "");
    Draft unnamed = read("<div>Wednesday, 05.04.2024</div>", "", "");

    assertThat(named.authors).containsExactly("Jane Roe");
    assertThat(unnamed.authors).containsExactly("Coast Courier Online");
  }

  @Test
  void aNameSetApartBelowTheLastSentenceSignsTheArticle() {
    Draft signed = read("", "", "<p style='text-align:right;'><strong>Jane Roe</strong></p>");
    Draft plain = read("", "", "<p>Jane Roe</p>");

    assertThat(signed.authors).containsExactly("Jane Roe");
    assertThat(plain.authors).containsExactly("Coast Courier Online");
  }

  /** A page whose data name the outlet alone. */
  private static Draft read(String above, String beside, String below) {
    String sentence =
        "<p>The ferry to the island sailed again on Monday after three days of storm, and the"
            + " harbour master said that all boats were in their places by noon.</p>";
    return Pages.read(
        "a",
        "a.html",
        "<html lang='en'><head><link rel='canonical' href='https://cco.example/1'>"
            + "<meta name='author' content='Coast Courier Online'></head><body><main>"
            + "<h1>Ferry sails to the island again</h1>"
            + above
            + sentence
            + sentence.replace("ferry", "second ferry")
            + sentence.replace("ferry", "last ferry")
            + below
            + "</main><aside>"
            + beside
            + "</aside></body></html>");
  }

  @Test
  void aLineUnderTheHeadlineNamesTheAuthorIfTheDataNameOnlyTheOutlet() {
    Draft draft =
        Pages.read(
            "a",
            "a",
            "<html><head><meta property='og:site_name' content='Coast Courier'><meta name='author'"
                + " content='Coast Courier'><meta property='og:title' content='Most otwarty'></head>"
                + "<body><h1>Most otwarty</h1><p>Autor: Jan Przykładowy</p><p>"
                + "Most został otwarty po burzy. ".repeat(9)
                + "</p></body></html>");

    assertThat(draft.authors).containsExactly("Jan Przykładowy");
  }

  private static PageFacts facts(String head, String body) {
    Document page = Jsoup.parse("<html><head>" + head + "</head><body>" + body + "</body></html>");
    return PageFacts.of(page, PageWalk.over(page).elements(), "");
  }
}
