package org.retold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** Whole pages, from bytes to the article. */
class PagesTest {
  private static final String GERMAN =
      "<p>Die Brücke über den Fluss wurde am Morgen wieder für den Verkehr geöffnet, nachdem die"
          + " Arbeiten an den Pfeilern in der Nacht beendet worden waren.</p><p>Der Bürgermeister"
          + " dankte den Helfern und sagte, dass die Stadt die Kosten mit dem Land teilen werde,"
          + " weil die Schäden größer seien als zunächst gedacht.</p><p>Für die Anwohner ist es das"
          + " Ende einer langen Sperrung, die viele von ihnen zu Umwegen zwang und die Geschäfte"
          + " im Ort schwer traf.</p>";

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
}
