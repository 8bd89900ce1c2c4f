package org.retold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.retold.model.Published;

/** Whole pages, from bytes to the article. */
class PagesTest {
  private static final String GERMAN =
      "<p>Die Brücke über den Fluss wurde am Morgen wieder für den Verkehr geöffnet, nachdem die"
          + " Arbeiten an den Pfeilern in der Nacht beendet worden waren.</p><p>Der Bürgermeister"
          + " dankte den Helfern und sagte, dass die Stadt die Kosten mit dem Land teilen werde,"
          + " weil die Schäden größer seien als zunächst gedacht.</p><p>Für die Anwohner ist es das"
          + " Ende einer langen Sperrung, die viele von ihnen zu Umwegen zwang und die Geschäfte"
          + " im Ort schwer traf.</p>";

  private static final String ENGLISH =
      "<p>The bridge over the narrows will be closed for two weeks in May, the county said on"
          + " Tuesday, because its northern pier has sunk by a hand's breadth.</p><p>Buses will go by"
          + " way of the old mill, and the ferry will sail twice as often as it does now, at no cost"
          + " for those who live on the island.</p>";

  @Test
  void aLanguageThatATemplateDeclaresIsNotBelievedAgainstTheText() {
    Draft draft = Pages.read("a", "a.html", "<html lang='en'><body>" + GERMAN + "</body></html>");

    assertThat(draft.language).isEqualTo("de");
  }

  @Test
  void capitalsInMarkupDoNotSpeakAgainstADeclaredEncoding() {
    String page =
        "<HTML LANG='de'><META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=iso-8859-1'>"
            + "<META NAME='DESCRIPTION' CONTENT='Brücke geöffnet'><BODY>"
            + GERMAN
            + "</BODY></HTML>";

    byte[] bytes = page.getBytes(Charset.forName("windows-1252"));

    assertThat(Decoder.read(bytes, "").text()).isEqualTo(page);
    assertThat(Decoder.read(bytes, "").remark()).isNull();
  }

  @Test
  void paragraphsInScriptsWithFullStopsOfTheirOwnAreRunningText() {
    String amharic =
        "<p>የክልሉ መንገዶች ባለስልጣን እንዳስታወቀው ድልድዩ ለከባድ መኪናዎች እስከ ጥቅምት መጨረሻ ድረስ ተዘግቶ ይቆያል።</p>"
            + "<p>መዘጋቱ በቀን ወደ 1,900 የሚጠጉ ከባድ ተሽከርካሪዎችን ይነካል፣ አብዛኞቹም ወደ ወፍጮው የሚሄዱ ናቸው።</p>";
    String armenian =
        "<p>Կամուրջը գետի վրա առնվազն մինչև հոկտեմբերի վերջ փակ կմնա բեռնատարների համար, ասաց"
            + " ճանապարհների վարչությունը։</p><p>Փակումը օրական շուրջ 1900 ծանր մեքենա է ընդգրկում,"
            + " որոնց մեծ մասը գնում է դեպի գործարան։</p>";

    assertThat(text(Pages.read("a", "a", "<h1>ድልድይ ተዘጋ</h1>" + amharic))).contains("1,900");
    assertThat(text(Pages.read("b", "b", "<h1>Կամուրջ</h1>" + armenian))).contains("1900");
  }

  @Test
  void aNameAndADateInOneLineUnderTheHeadlineAreBothRead() {
    Draft spans =
        Pages.read("a", "a", head("<span>By Jane Roe</span> <span>11 June 2024, 10:45</span>"));
    Draft breaks = Pages.read("b", "b", head("By Jane Roe<br>Coast Courier<br>11 June 2024"));
    Draft weekday = Pages.read("c", "c", head("Submitted by editor on Tue, 06/11/2024 - 10:45"));

    assertThat(spans.authors).containsExactly("Jane Roe");
    assertThat(spans.published).extracting(Published::value).isEqualTo("2024-06-11T10:45");
    assertThat(breaks.authors).containsExactly("Jane Roe");
    assertThat(breaks.published).isNotNull();
    assertThat(text(breaks)).startsWith("The bridge");
    assertThat(weekday.published).extracting(Published::value).isEqualTo("2024-06-11T10:45");
  }

  private static String head(String about) {
    return "<html lang='en'><body><article><h1>Bridge to close</h1><div class='meta'>"
        + about
        + "</div>"
        + ENGLISH
        + "</article></body></html>";
  }

  @Test
  void whatReadersWroteIsNotTheArticleNorAreTheirHoursItsDate() {
    Draft draft =
        Pages.read(
            "a",
            "a",
            "<html lang='en'><body><h1>Bridge to close</h1>"
                + ENGLISH
                + "<h3>Comments (2)</h3><div><b>ferryman</b> 11 June 2024 12:01<p>I told them in"
                + " 2016 that the pier sounded hollow when you knocked on it with an oar, and they"
                + " laughed at me.</p></div></body></html>");

    assertThat(text(draft)).contains("northern pier").doesNotContain("hollow");
    assertThat(draft.published).isNull();
  }

  @Test
  void anArchivesAddressAndBarAreNotTheArticles() {
    String bar =
        "<div id='HEADER'><table><tr><td>webpage capture</td><td>12 Jun 2024 04:12:33"
            + " UTC</td></tr></table></div>";
    Draft archived =
        Pages.read(
            "a",
            "a",
            "<html><head><link rel='canonical' href='https://archive.example/2024.06.12/"
                + "https://courier.example/bridge'></head><body>"
                + bar
                + "<h1>Bridge to close</h1>"
                + ENGLISH
                + "</body></html>");
    Draft saved =
        Pages.read(
            "b",
            "b",
            "<!-- saved from url=(0031)https://courier.example/bridge --><html><body>"
                + ENGLISH
                + "</body></html>");

    assertThat(archived.metadata).containsEntry("url", "https://courier.example/bridge");
    assertThat(archived.published).isNull();
    assertThat(saved.metadata).containsEntry("url", "https://courier.example/bridge");
    assertThat(saved.outlet).isEqualTo("courier.example");
  }

  @Test
  void struckWordsAndSignsForReadingAreNotSaidAndMarkedQuotationsAre() {
    Draft draft =
        Pages.read(
            "a",
            "a",
            "<html lang='en'><body><h1>Bridge to close</h1>"
                + ENGLISH
                + "<p>The bridge has <del>twelve</del> eleven piers, <q>and two are"
                + " undercut</q>, said a diver who looked at them.</p></body></html>");

    assertThat(text(draft)).contains("has eleven piers, “and two are undercut”, said");
  }

  @Test
  void whatASiteSaysInsteadOfAnArticleIsNone() {
    StringBuilder list = new StringBuilder("<title>Coast Courier: news of the coast</title>");
    for (int at = 0; at < 12; at++) {
      list.append("<h2><a href='/").append(at).append("'>Bridge ").append(at);
      list.append(" to close in May</a></h2><p>The county will close it for ");
      list.append(at + 2).append(" weeks");
      list.append(", says its engineer, and for more if the pier has sunk.</p>");
    }
    String forbidden =
        "<title>403 Forbidden</title><h1>403 Forbidden</h1><p>You do not have permission to view"
            + " this page. If you think this is a mistake, write to those who keep it.</p>";

    assertThat(Pages.read("a", "a", list.toString()).instead).contains("teasers");
    assertThat(Pages.read("b", "b", forbidden).instead).contains("notice of the site");
    assertThat(Pages.read("c", "c", "<h1>Access denied to the bridge</h1>" + ENGLISH + ENGLISH))
        .extracting(draft -> draft.instead)
        .isEqualTo("");
  }

  @Test
  void aParagraphThatNoReaderSeesIsNotTheArticle() {
    String page =
        "<h1>Bridge</h1>"
            + ENGLISH
            + "<p hidden>Copied from the Coast Courier, which"
            + " asks whoever reads this to come and to pay for it.</p>";

    assertThat(text(Pages.read("a", "a", page))).contains("old mill").doesNotContain("to pay");
  }

  @Test
  void aPageOfThe1990sHasItsHeadlineAndItsBylineInOneCell() {
    Draft draft =
        Pages.read(
            "a",
            "a",
            "<TITLE>Coast Courier - Online Edition</TITLE><TABLE><TR><TD><IMG ALT='Coast Courier'></TD></TR><TR><TD>"
                + "<FONT SIZE=5><B>Bridge to close in May</B></FONT><BR><FONT SIZE=2><I>By Jane"
                + " Roe<BR>Courier Staff Writer</I></FONT><P>"
                + ENGLISH
                + "</TD></TR></TABLE>");

    assertThat(draft.title).isEqualTo("Bridge to close in May");
    assertThat(draft.authors).containsExactly("Jane Roe");
    assertThat(text(draft)).startsWith("The bridge");
  }

  @Test
  void aDateOfAChangeIsToldApartFromThatOfPublication() {
    Draft draft =
        Pages.read("a", "a", head("Published 11 June 2024, 9:14 - Updated 12 June 2024, 15:40"));

    assertThat(draft.published).extracting(Published::value).isEqualTo("2024-06-11T09:14");
    assertThat(draft.metadata).containsEntry("modified", "2024-06-12T15:40");
  }

  @Test
  void theFirstSecondOf1970IsNoDate() {
    Draft draft =
        Pages.read(
            "a",
            "a",
            "<meta property='article:published_time' content='1970-01-01T00:00:00Z'><h1>Bridge</h1>"
                + ENGLISH);

    assertThat(draft.published).isNull();
  }

  @Test
  void aLineOfDateHourAndDeskIsAboutTheArticle() {
    Draft draft =
        Pages.read(
            "a",
            "a.html",
            "<html lang='es'><body><article><h1>La crecida obliga a cortar el puente</h1>"
                + "<p class='fecha'>Lunes, 10 de noviembre de 2025 | 11.40 h | Redacción</p>"
                + "<p>El puente sobre el río fue cortado el domingo por la tarde después de que"
                + " el agua alcanzara la calzada, según informó la autoridad del puerto.</p>"
                + "<p>Los vecinos tuvieron que dar un rodeo de veinte kilómetros para volver a"
                + " sus casas, y la escuela cerró el lunes por la mañana.</p></article></body>");

    assertThat(text(draft)).startsWith("El puente").doesNotContain("Redacción");
    assertThat(String.valueOf(draft.metadata.get("aboutLines")))
        .contains("publish-date", "11.40 h | Redacción");
    assertThat(draft.published).isNotNull();
  }

  @Test
  void theEntriesOfALiveReportAreTheArticleAndItsSurroundingsAreNot() {
    Draft draft =
        Pages.read(
            "a",
            "a.html",
            "<html lang='en'><head><title>Harbour fire: live updates - Coast Courie"
                + "r</title><meta property='og:site_name' content='Coast Courier'></head>"
                + "<body><nav><a href='/'>Home</a> <a href='/local'>Local</a></nav><main>"
                + "<article><h1>Harbour fire: live updates</h1><p class='meta'>Updated 18"
                + " May 2024, 14:05 | By Jane Roe</p><p>A fire broke out in the northern "
                + "harbour on Saturday morning and spread to three warehouses, the fire s"
                + "ervice said.</p><div class='liveblog'><div class='entry'><time>14:05</"
                + "time><h3>Road closed</h3><p>Police have closed Pier Road between the f"
                + "ish market and the bridge, and ask drivers to use the tunnel instead.<"
                + "/p></div><div class='entry'><time>13:20</time><h3>Two hurt</h3><p>Two "
                + "firefighters were taken to hospital with light injuries, a spokeswoman"
                + " for the service told reporters at the scene.</p></div></div></article"
                + "></main><aside class='ticker'><h4>Live ticker</h4><ul><li><a href='/a'"
                + ">12:01 Rovers sign new keeper before the cup final</a></li><li><a href"
                + "='/b'>11:44 Council votes on the new tram line</a></li></ul></aside><s"
                + "ection id='comments'><h3>2 comments</h3><div class='comment'><p>I saw "
                + "the smoke from the hill this morning, and it was black and thick and w"
                + "ent on for hours.</p></div><div class='comment'><p>They should have cl"
                + "osed that warehouse years ago, everybody in the harbour knew about the"
                + " wiring.</p></div></section><div id='cookie-banner'><p>We use cookies "
                + "and similar technologies to give you the best experience on our site. "
                + "You can change your settings at any time.</p></div></body></html>");

    assertThat(text(draft))
        .contains("closed Pier Road", "taken to hospital")
        .doesNotContain("Rovers", "smoke from the hill", "cookies");
  }

  @Test
  void theNextArticleOfAPageWithoutEndIsAnotherOne() {
    Draft draft =
        Pages.read(
            "a",
            "a.html",
            "<html lang='en'><head><title>Ferry line to close</title><meta property"
                + "='og:title' content='Ferry line to close'></head><body><article><h1>Fe"
                + "rry line to close</h1><p>By Jane Roe</p><p>The last ferry between the "
                + "island and the mainland will sail on Sunday evening, the company annou"
                + "nced, because the bridge has taken most of its passengers.</p><p>About"
                + " forty people work on the two ships. Most of them will be offered work"
                + " in the port, a spokesman said on Thursday.</p><figure><img src='x'><f"
                + "igcaption>The ferry Anna on its way to the mainland in spring. Photo: "
                + "Jim Doe</figcaption></figure><p>The mayor of the island called the dec"
                + "ision a heavy blow and asked the county for a replacement.</p></articl"
                + "e><article><h1>Rovers sign new keeper</h1><p>The Rovers have signed a "
                + "new goalkeeper two days before the cup final, after both of theirs wer"
                + "e hurt in training.</p><p>He comes from the second division, where he "
                + "had played every match of the season.</p></article></body></html>");

    assertThat(text(draft)).contains("heavy blow").doesNotContain("goalkeeper", "By Jane Roe");
    assertThat(draft.authors).containsExactly("Jane Roe");
  }

  @Test
  void lettersOfReadersOutsideTheArticleAreNotTheArticleHoweverLongTheyAre() {
    String letter =
        "<li><div class='message'><p>The bridge was built for far fewer cars than it carries "
            + "now, and everybody who crosses it in the morning has known so for years, except, it "
            + "seems, those who decide about the money for it.</p></div></li>";

    Draft draft =
        Pages.read(
            "a",
            "a.html",
            "<html lang='en'><head><meta property='og:title' content='Bridge to close'></head>"
                + "<body><main><article><h1>Bridge to close</h1><p>The bridge over the narrows will"
                + " be closed for two weeks in May, the county said on Tuesday, because its"
                + " northern pier has sunk by a hand's breadth since the winter.</p><p>Buses will go"
                + " by way of the old mill, and the ferry will sail twice as often as it does now,"
                + " at no cost for those who live on the island.</p></article><section><ul>"
                + letter
                + letter.replace("morning", "evening")
                + letter.replace("morning", "afternoon")
                + letter.replace("morning", "night")
                + "</ul></section></main></body></html>");

    assertThat(text(draft)).contains("northern pier", "old mill").doesNotContain("fewer cars");
  }

  private static String text(Draft draft) {
    return draft.page == null ? "" : draft.page.text();
  }

  @Test
  void aMenuIsNobodyWhoWrote() {
    String page =
        "<table><tr><td><a href=a>Home</a><br><a href=b>News</a><br><a href=c>Sport</a><br>"
            + "<a href=d>Classifieds</a></td><td><b>Ferry towed</b><br><br>The ferry was towed"
            + " into the harbour on Tuesday evening, the port office said in a statement.<br><br>"
            + "Nobody was hurt, and the passengers were taken to the school hall by bus, it"
            + " said.</td></tr></table>";

    assertThat(Pages.read("1", "1", page).authors).isEmpty();
  }
}
