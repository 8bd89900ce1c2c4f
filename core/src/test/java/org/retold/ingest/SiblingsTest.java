package org.retold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What neighbours tell of a block, and what pages of one outlet repeat. */
class SiblingsTest {
  private static final String FIRST =
      "<p>The bridge over the narrows will be closed for two weeks in May, the county said on"
          + " Tuesday, because its northern pier has sunk since the winter.</p>";
  private static final String SECOND =
      "<p>\"Nobody should drive across it with a lorry before the divers have been down,\" said the"
          + " engineer in charge, who has known the bridge for thirty years.</p>";

  @Test
  void theLastToSignAStatementIsKeptLikeTheOthers() {
    String text =
        read(
            FIRST
                + SECOND
                + "<p>Signed:</p><ul><li>Hob Larkspur, pilot</li><li>Ada Mossgrove, engineer of the"
                + " ferry</li><li>Wilhelmina Stroud, pilot (retired)</li><li>Tam Ferrow,"
                + " deckhand</li></ul>");

    assertThat(text).contains("Hob Larkspur", "Ada Mossgrove", "Tam Ferrow");
  }

  @Test
  void aPullQuoteIsToldOnceAndAQuotationOfAnotherStays() {
    String text =
        read(
            FIRST
                + SECOND
                + "<blockquote>Nobody should drive across it with a lorry before the divers have"
                + " been down</blockquote><blockquote>The pier is where my grandfather put it in"
                + " 1931, and it can wait</blockquote>"
                + FIRST.replace("May", "June"));

    assertThat(text.split("Nobody should drive", -1)).hasSize(2);
    assertThat(text).contains("my grandfather");
  }

  @Test
  void theHoursOfALiveReportStayWithItsEntries() {
    StringBuilder entries = new StringBuilder();
    for (int hour = 20; hour > 12; hour--) {
      entries
          .append("<div class='entry'><time>")
          .append(hour)
          .append(":03</time><h3>New</h3><p>The water at the gauge stood at ")
          .append(hour * 7)
          .append(" centimetres, and the divers went down again beside the pier.</p></div>");
    }

    String text = read(FIRST + entries);

    assertThat(text).contains("20:03", "17:03", "13:03");
  }

  @Test
  void whatPagesOfAFolderRepeatInOneFormIsTheirTemplateThoughTheOutletIsNotKnown() {
    String motto = "<p>The paper is owned by those who read it, and it asks for their help.</p>";

    assertThat(folder(motto, "wrap", "wrap", "wrap")).noneMatch(text -> text.contains("owned by"));
    assertThat(folder(motto, "wrap", "main", "story")).allMatch(text -> text.contains("owned by"));
  }

  /** The texts of one page a class, each with a paragraph that all share. */
  private static List<String> folder(String shared, String... classes) {
    List<String> texts = new ArrayList<>();
    TemplateWindow window = new TemplateWindow(9, draft -> texts.add(draft.text));
    for (int at = 0; at < classes.length; at++) {
      String own = FIRST.replace("May", "May of " + (2000 + at)) + SECOND.replace("30", "3" + at);
      String page = "<div class='" + classes[at] + "'>" + own + shared + "</div>";
      Draft draft = Pages.read(at + ".html", "papers/" + at + ".html", page(page));
      window.add(draft);
    }
    window.flush();
    return texts;
  }

  private static String read(String body) {
    Page page = Pages.read("a", "a.html", page(body)).page;
    return page == null ? "" : page.text();
  }

  private static String page(String body) {
    return "<html lang='en'><body><h1>Bridge to close</h1>" + body + "</body></html>";
  }
}
