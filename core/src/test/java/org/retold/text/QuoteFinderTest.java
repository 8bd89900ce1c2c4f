package org.retold.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.retold.model.Span;

final class QuoteFinderTest {

  @Test
  void theMarksOfEachLanguageAreKnown() {
    assertThat(quotes("en", "She said “no” and ‘never’ and \"not now\"."))
        .containsExactly("no", "never", "not now");
    assertThat(quotes("fr", "Il a crié « non » puis «jamais».")).containsExactly("non", "jamais");
    assertThat(quotes("de", "„Nein“, rief er, und »nie«.")).containsExactly("Nein", "nie");
    assertThat(quotes("sv", "”Nej”, sade hon.")).containsExactly("Nej");
    assertThat(quotes("zh", "他说：“不行。”然后走了。「好」")).containsExactly("不行。", "好");
  }

  @Test
  void anApostropheIsNoMark() {
    assertThat(quotes("en", "It’s the workers’ day in '68, don't ask.")).isEmpty();
  }

  @Test
  void theNameOfAShipOrAPaperInMarksIsNoQuotation() {
    assertThat(quotes("de", "Die „Oskara“ liegt fest, schrieb die „Tolvik Evening Post“ am Abend."))
        .isEmpty();
    assertThat(quotes("en", "The “Grey Sister” answered: “Stay away.”"))
        .containsExactly("Stay away.");
  }

  @Test
  void aQuotationInsideAnotherIsFoundToo() {
    assertThat(quotes("en", "“He told me ‘go home’ and I went.”"))
        .containsExactly("He told me ‘go home’ and I went.", "go home");
  }

  @Test
  void aQuotationInsideAnotherIsFoundInTheMarksOfItsLanguage() {
    assertThat(quotes("zh", "他说：“工人对我说：‘我们不走。’他说到做到。”"))
        .containsExactly("工人对我说：‘我们不走。’他说到做到。", "我们不走。");
    assertThat(quotes("zh", "「工作很艱苦，『我們不走』，他說。」")).hasSize(2);
    assertThat(quotes("ar", "قال: «سألني العامل: ”متى يفتح الجسر؟“ ثم مضى».")).hasSize(2);
    assertThat(quotes("de", "„Er sagte: ‚Wir gehen nicht.‘ Und blieb“, sagte sie.")).hasSize(2);
    assertThat(quotes("ru", "«Он сказал: „Не уйдём“ — и остался».")).hasSize(2);
  }

  @Test
  void theSpeakerMayStandInsideTheMarksBetweenDashes() {
    assertThat(speakers("ru", "«Мост открыт, — сказала Анна Петрова. — Мы рады»."))
        .containsExactly("Анна Петрова");
    assertThat(speakers("pl", "„Most otwarty – powiedziała Ewa Nowak – i to cieszy”."))
        .containsExactly("Ewa Nowak");
  }

  @Test
  void theSpeakerOfAJapaneseQuotationIsTheTopicOfItsClause() {
    assertThat(speakers("ja", "広報担当の佐藤氏は「橋は開いた」と話した。")).containsExactly("広報担当の佐藤氏");
    assertThat(speakers("ja", "「橋は開いた」と佐藤氏は述べた。")).containsExactly("佐藤氏");
    assertThat(speakers("ja", "「橋は開いた」と話した。")).containsExactly("");
  }

  @Test
  void aReopenedMarkCarriesTheQuotationOverTheParagraph() {
    assertThat(quotes("en", "“The dam held.\n\n“The town is safe,” Doe said.\n\nRain fell."))
        .containsExactly("The dam held.\n\n“The town is safe,");
  }

  @Test
  void aQuotationNeverClosedEndsWithItsParagraph() {
    assertThat(quotes("en", "“The dam held.\n\nRain fell.")).containsExactly("The dam held.");
  }

  @Test
  void theSpeakerStandsBesideTheVerb() {
    assertThat(speakers("en", "“We left,” said Jane Doe on Monday.")).containsExactly("Jane Doe");
    assertThat(speakers("en", "“We left,” the harbour master said."))
        .containsExactly("the harbour master");
    assertThat(speakers("en", "Jane Doe said: “We left.” “All of us,” she added."))
        .containsExactly("Jane Doe", "Jane Doe");
    assertThat(speakers("fr", "« Nous partons », a déclaré Jeanne Petit lundi."))
        .containsExactly("Jeanne Petit");
    assertThat(speakers("zh", "王伟表示：“我们走了。”")).containsExactly("王伟");
  }

  @Test
  void aPronounStandsForWhoSpeaksInTheSentenceBefore() {
    assertThat(
            speakers(
                "en",
                "Jane Doe said: “We left.” The pier is closed.\n\nPaul Roe said that nobody was"
                    + " hurt.\n\n“We checked twice,” he said. “All of us did,” he added."))
        .containsExactly("Jane Doe", "Paul Roe", "Paul Roe");
    assertThat(speakers("en", "Jane Doe said: “We left.” It rained. “All of us,” she added."))
        .containsExactly("Jane Doe", "Jane Doe");
  }

  @Test
  void whoeverListensIsNoSpeaker() {
    assertThat(
            speakers(
                "en", "The mayor, Jane Doe, said it was late. “Go home,” she told staff at sea."))
        .containsExactly("Jane Doe");
    assertThat(
            speakers(
                "de",
                "Bürgermeisterin Jana Hold sagte, es sei spät. „Geht heim“, sagte sie vor"
                    + " Schülern am Hafen."))
        .containsExactly("Bürgermeisterin Jana Hold");
    assertThat(
            speakers(
                "fr",
                "Le maire, Jean Petit, a estimé qu'il était tard. « Rentrez », a-t-il dit aux"
                    + " élèves devant le port."))
        .containsExactly("Jean Petit");
    assertThat(
            speakers(
                "es",
                "La alcaldesa, Ana Prado, dijo que era tarde. «Váyanse», declaró a los"
                    + " alumnos frente al puerto."))
        .containsExactly("Ana Prado");
    assertThat(
            speakers(
                "ar",
                "وقال العمدة سامي ندور إن الوقت متأخر. وأضاف للتلاميذ أمام الميناء: «عودوا»."))
        .containsExactly("العمدة سامي ندور");
    assertThat(
            speakers(
                "nl", "Jan Hof zei dat het laat was. “Ga naar huis”, zei hij tegen leerlingen."))
        .containsExactly("Jan Hof");
  }

  @Test
  void aNameSetOffByCommasIsTheSpeakerNotTheOfficeBesideIt() {
    assertThat(speakers("en", "“We left,” said its pilot, Jane Doe.")).containsExactly("Jane Doe");
    assertThat(speakers("en", "The pilot, Jane Doe, said: “We left.”")).containsExactly("Jane Doe");
    assertThat(speakers("en", "Jane Doe, the pilot, said: “We left.”")).containsExactly("Jane Doe");
    assertThat(speakers("en", "“We left,” said the pilot, and the ship sank."))
        .containsExactly("the pilot");
  }

  @Test
  void spacesInsideTheMarksHideNoSpeakerBeforeThem() {
    assertThat(speakers("fr", "Jeanne Petit a déclaré : « Nous partons tous. »"))
        .containsExactly("Jeanne Petit");
  }

  @Test
  void heMayStandForHeOfTheSentenceBefore() {
    assertThat(
            speakers(
                "en",
                "“We left,” said Jane Doe.\n\nPaul Roe said that nobody was hurt. He told staff"
                    + " that it was late. “Go home,” he said."))
        .containsExactly("Jane Doe", "Paul Roe");
  }

  @Test
  void whatSomebodyDidBeforeHeSpokeIsNoSpeaker() {
    assertThat(
            speakers(
                "es",
                "El alcalde de Arenal, Luis Prado, pidió calma y aseguró que nadie volvería «hasta"
                    + " el lunes»."))
        .containsExactly("Luis Prado");
    assertThat(speakers("en", "Jane Doe asked for calm and said “nobody is hurt”."))
        .containsExactly("Jane Doe");
    assertThat(speakers("en", "The harbour master asked for calm and said “nobody is hurt”."))
        .noneMatch(speaker -> speaker.contains("calm"));
  }

  @Test
  void speechAfterADashNeedsAClauseThatTellsWhoSpeaks() {
    assertThat(quotes("ru", "— Мы уходим, — сказал Иванов. — Пора."))
        .containsExactly("Мы уходим", "Пора.");
    assertThat(quotes("fr", "— premier point\n— deuxième point")).isEmpty();
  }

  @Test
  void aMillionMarksTakeLinearTime() {
    for (String marks : List.of("\"", "“", "« ", "' ", "\"\n\n", "“ a ", "‘“", "a” ")) {
      Assertions.assertTimeout(
          Duration.ofSeconds(10), () -> quotes("en", marks.repeat(1_000_000 / marks.length())));
    }
  }

  @Property
  void quotationsAreSortedAndLieInTheText(@ForAll("hostile") String text) {
    int last = 0;
    for (QuoteMention quote : find("fr", text)) {
      assertThat(quote.span().start()).isGreaterThanOrEqualTo(last);
      assertThat(quote.span().end()).isLessThanOrEqualTo(text.length());
      assertThat(quote.span().of(text)).isEqualTo(quote.span().of(text).strip());
      last = quote.span().start();
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.strings().withChars("\"'“”«»‘’—.,\n Aaé dit说").ofMaxLength(120);
  }

  private static List<QuoteMention> find(String language, String text) {
    return new QuoteFinder().find(text, List.of(new Span(0, text.length())), language);
  }

  private static List<String> quotes(String language, String text) {
    return find(language, text).stream().map(quote -> quote.span().of(text)).toList();
  }

  private static List<String> speakers(String language, String text) {
    return find(language, text).stream()
        .map(quote -> quote.speaker() == null ? "" : quote.speaker().of(text))
        .toList();
  }
}
