package org.retold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retold.model.Embedded;
import org.retold.model.Embedded.Kind;
import org.retold.model.Span;

/** Invented harbours, in the languages that they are told in. */
final class EmbeddedTextsTest {
  private static final String REPORT =
      "The harbour board met on Tuesday to speak about the lights, and the meeting went on late.\n\n";
  private static final String BODY =
      "We have read the report of the board with care and find that nothing in it answers the"
          + " question that the crews have asked since the winter.\n\n"
          + "Nobody has told the crews when the lights went out, and nobody has asked them what they"
          + " saw.";

  private static List<Embedded> objects(String text, String language) {
    return EmbeddedTexts.find(text, List.of(), language).stream()
        .filter(found -> found.kind() != Kind.QUOTATION)
        .toList();
  }

  private static @Nullable String words(@Nullable Span span, String text) {
    return span == null ? null : span.of(text);
  }

  @Test
  void whoSpeaksInAPassageOfAnotherLanguageIsToldByItsOwnVerbs() {
    String german =
        "„Die Lichter gingen aus, und niemand hat die Leute auf den Schiffen gefragt“, sagte Odile Tarrant.";
    String text = REPORT + german + "\n";
    int start = REPORT.length();
    Span passage = new Span(start, start + german.length());

    List<Embedded> found =
        EmbeddedTexts.find(
            text,
            Line.of(text),
            List.of(),
            "en",
            List.of(new PassageLanguages.Passage(passage, "de")));

    assertThat(found).hasSize(1);
    assertThat(words(found.get(0).creditedTo(), text)).isEqualTo("Odile Tarrant");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; Port Ellis, 3 May 1998; Port Ellis",
        "en; 3 May 1998, Port Ellis; Port Ellis",
        "de; Hafenstadt, den 3. Mai 1998; Hafenstadt",
        "fr; Port-Neuf, le 3 mai 1998; Port-Neuf",
        "es; Puerto Viejo, a 3 de mayo de 1998; Puerto Viejo",
        "ru; Новая Гавань, 3 мая 1998 г.; Новая Гавань",
        "en; Sunday, 3 May 1998; ",
        "en; Published 3 May 1998; ",
        "en; 3 May 1998; "
      })
  void aLetterTellsWhereItWasWritten(String language, String dated, @Nullable String place) {
    String text =
        REPORT
            + dated
            + "\n\nDear Odile Tarrant,\n\n"
            + BODY
            + "\n\nYours sincerely,\n\nPiers Lanyon\n";

    List<Embedded> found = objects(text, language);

    assertThat(found).hasSize(1);
    assertThat(words(found.get(0).place(), text)).isEqualTo(place);
    assertThat(words(found.get(0).signed(), text)).isEqualTo("Piers Lanyon");
  }

  @Test
  void thePlaceBelowTheNameIsNoPartOfTheSignature() {
    String text =
        REPORT
            + "The pilots wrote:\n\nDear Odile Tarrant,\n\n"
            + BODY
            + "\n\nYours sincerely,\n\nPiers Lanyon\nPort Ellis, 3 May 1998\n";

    Embedded letter = objects(text, "en").get(0);

    assertThat(words(letter.place(), text)).isEqualTo("Port Ellis");
    assertThat(words(letter.signed(), text)).isEqualTo("Piers Lanyon");
  }

  @Test
  void aLetterThatNamesNobodyIsToWhomTheHeadingSays() {
    String letter =
        "They wrote:\n\nDear friend,\n\n" + BODY + "\n\nYours sincerely,\n\nPiers Lanyon\n";
    String named = "Pilot's open letter to Odile Tarrant\n\n" + REPORT + letter;
    String unnamed = "Lights went out in the harbour\n\n" + REPORT + letter;

    assertThat(words(objects(named, "en").get(0).to(), named)).isEqualTo("Odile Tarrant");
    assertThat(objects(unnamed, "en").get(0).to()).isNull();
  }

  @Test
  void aSpeechAnnouncedInFullGoesOnToTheLineWithoutAWord() {
    String text =
        REPORT
            + "The following is the full text of the speech by Odile Tarrant to the crews:\n\n"
            + BODY
            + "\n\n* * *\n\nThe meeting ended before midnight, and the crews went back to their boats.\n";

    List<Embedded> found = objects(text, "en");

    assertThat(found).extracting(Embedded::kind).containsExactly(Kind.SPEECH);
    assertThat(found.get(0).span().of(text)).isEqualTo(BODY);
    assertThat(words(found.get(0).from(), text)).isEqualTo("Odile Tarrant");
  }

  @Test
  void aStatementInMarksOverParagraphsEndsWithItsMark() {
    String quoted = BODY.replace("\n\n", "\n\n\"");
    String text =
        REPORT
            + "The union said in a statement:\n\n\""
            + quoted
            + "\"\n\nThe board did not answer on Tuesday and will meet again next week, it said.\n";

    List<Embedded> found = objects(text, "en");

    assertThat(found).extracting(Embedded::kind).containsExactly(Kind.STATEMENT);
    assertThat(found.get(0).span().of(text)).isEqualTo(quoted);
  }

  @Test
  void aSentenceInMarksIsAQuotationWhateverAnnouncesIt() {
    String text = REPORT + "The union said in a statement: \"Nobody has told us what he saw.\"\n";

    assertThat(objects(text, "en")).isEmpty();
    assertThat(EmbeddedTexts.find(text, List.of(), "en"))
        .extracting(Embedded::kind)
        .containsExactly(Kind.QUOTATION);
  }

  @Test
  void aColonBeforeParagraphsOfTheReportAnnouncesNothing() {
    String text =
        REPORT + "In its statement the union named three points:\n\n" + BODY + "\n\nJane Roe\n";

    assertThat(objects(text, "en")).isEmpty();
  }

  @Test
  void aParagraphThatOnlySpeaksOfASpeechAnnouncesNoneOfWhatIsQuotedBelow() {
    String text =
        REPORT
            + "Her address to the crews was answered the same night on the wall of the harbour.\n\n\""
            + BODY.replace("\n\n", "\n\n\"")
            + "\"\n";

    assertThat(objects(text, "en")).isEmpty();
  }

  @Test
  void aLetterWhoseLineBeforeCallsItASpeechIsASpeech() {
    String text =
        REPORT
            + "Here is the speech that she gave on the quay:\n\nDear friends,\n\n"
            + BODY
            + "\n\nSincerely,\n\nOdile Tarrant\n";

    assertThat(objects(text, "en")).extracting(Embedded::kind).containsExactly(Kind.SPEECH);
  }

  @Test
  void commasAfterGreetingAndLeaveMakeALetterInALanguageThatNoListHas() {
    String text =
        """
        Kantonya mopasika epesi sango ya mokanda oyo bato ya masuwa batindaki na mokonzi ya port:

        Ndeko mokonzi ya port,

        Totangi rapore na yo malamu mpe tomoni ete eloko moko te ezali koyanola motuna na biso awa.

        Na limemya mpe bosembo,

        Piers Lanyon
        """;

    List<Embedded> found = objects(text, "ln");

    assertThat(found).extracting(Embedded::kind).containsExactly(Kind.LETTER);
    assertThat(words(found.get(0).signed(), text)).isEqualTo("Piers Lanyon");
  }

  @Test
  void aQuotationInsideAnotherIsAnObjectOfItsOwn() {
    String text = "The pilot said: “I heard ‘stop the engines now’ twice from the bridge.”\n";

    assertThat(EmbeddedTexts.find(text, List.of(), "en"))
        .extracting(found -> found.span().of(text))
        .containsExactly(
            "I heard ‘stop the engines now’ twice from the bridge.", "stop the engines now");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr|SPEECH|Voici le texte intégral du discours de la capitaine Odile Tarrant :",
        "de|STATEMENT|Die Erklärung der Lotsen hat folgenden Wortlaut:",
        "es|LETTER|El texto íntegro de la carta es el siguiente:",
        "it|STATEMENT|Ecco il testo integrale del comunicato del porto:",
        "pt|SPEECH|Leia a íntegra do discurso da capitã:",
        "ru|STATEMENT|Ниже приводится полный текст заявления портового совета:",
        "ar|STATEMENT|وفيما يلي نص البيان الصادر عن إدارة الميناء:",
        "ar|SPEECH|وهذا هو النص الكامل للخطاب:",
        "fa|LETTER|متن کامل نامهٔ کارکنان بندر به این شرح است:",
        "he|SPEECH|להלן הנוסח המלא של הנאום:",
        "zh|STATEMENT|港务局声明全文如下：",
        "zh|SPEECH|以下是船长讲话的全文：",
        "ja|STATEMENT|声明の全文は次の通り：",
        "ko|STATEMENT|항만청 성명 전문은 다음과 같다:",
        "tr|SPEECH|Kaptanın konuşmasının tam metni şöyle:",
        "hi|SPEECH|भाषण का पूरा पाठ इस प्रकार है:",
        "id|STATEMENT|Berikut teks lengkap pernyataan dewan pelabuhan:"
      })
  void whatIsAnnouncedInFullIsAnObjectInManyLanguages(
      String language, Kind kind, String announcement) {
    String paragraph = "港口的灯在夜里熄灭了，没有人告诉船员发生了什么，也没有人问过他们看到了什么，这一切至今没有得到任何答复。".repeat(2);
    String body = language.equals("zh") || language.equals("ja") ? paragraph : BODY;
    String text = announcement + "\n\n" + body + "\n";

    List<Embedded> found = objects(text, language);

    assertThat(found).as(announcement).extracting(Embedded::kind).containsExactly(kind);
    assertThat(found.get(0).span().of(text)).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|SPEECH|In her speech to the crews Odile Tarrant said:|“|”",
        "fr|STATEMENT|Dans un communiqué, le port a déclaré :|« | »",
        "de|SPEECH|In seiner Rede sagte der Hafenmeister:|„|“",
        "ru|SPEECH|В своей речи капитан сказал:|«|»",
        "ar|STATEMENT|وقالت إدارة الميناء في بيان لها:|«|»",
        "zh|STATEMENT|港务局在声明中说：|“|”",
        "ja|SPEECH|船長は演説で次のように述べた：|「|」"
      })
  void marksOpenedAgainAtEachParagraphHoldOneText(
      String language, Kind kind, String announcement, String open, String close) {
    String first = "The lights of the quay went out in the night and nobody told the crews of it.";
    String second = "Nobody has asked them what they saw, and nobody has answered until today.";
    String text =
        announcement
            + "\n\n"
            + open.strip()
            + first
            + "\n\n"
            + open.strip()
            + second
            + close.strip()
            + "\n\nThe board will meet again next week, and the crews go on with their work.\n";

    List<Embedded> found = objects(text, language);

    assertThat(found).as(announcement).extracting(Embedded::kind).containsExactly(kind);
    assertThat(found.get(0).span().of(text)).startsWith(first).endsWith(second);
  }
}
