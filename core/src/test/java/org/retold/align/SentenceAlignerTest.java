package org.retold.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.retold.model.Article;
import org.retold.model.Embedded;
import org.retold.model.PassagePair;
import org.retold.model.Relation;
import org.retold.model.Span;
import org.retold.vector.Senses;
import org.retold.vector.SentenceEncoder;

final class SentenceAlignerTest {
  private static final Article FIRST =
      article(
          "a",
          "en",
          """
          Mayor Ilse Brandt closed the Lindau bridge on Friday. Engineers had found 14 cracks in \
          its northern pillar. Traffic to Bregenz will be sent over the motorway for six weeks.
          """);
  private static final Article REWORDED =
      article(
          "b",
          "en",
          """
          For six weeks drivers bound for Bregenz must use the motorway. The pillar on the north \
          side has 14 cracks, engineers say. Swimmers were not affected.
          """);
  private static final Article TRANSLATED =
      article(
          "c",
          "fr",
          """
          La maire Ilse Brandt a fermé vendredi le pont de Lindau. La circulation vers Bregenz \
          passera six semaines par l'autoroute.
          """);

  @Test
  void sentencesInOtherWordsAreJoinedWhateverTheirOrder() {
    List<PassagePair> pairs = align(FIRST, REWORDED);

    assertThat(pairs)
        .extracting(pair -> FIRST.words(pair.a()).substring(0, 9))
        .contains("Engineers", "Traffic t");
    assertThat(pairs).allMatch(pair -> pair.relation() == Relation.PARAPHRASE);
    assertThat(pairs).noneMatch(pair -> REWORDED.words(pair.b()).contains("Swimmers"));
  }

  @Test
  void aTranslationIsJoinedByNamesAndCognates() {
    List<PassagePair> pairs = align(FIRST, TRANSLATED);

    assertThat(pairs).hasSize(2).allMatch(pair -> pair.relation() == Relation.TRANSLATION);
  }

  @Test
  void anEncoderJoinsSentencesThatShareNothingElse() {
    Article russian =
        article("d", "ru", "Инженеры нашли трещины в опоре. Мост закрыт. Пловцы не пострадали.");
    SentenceEncoder encoder =
        (sentences, language) ->
            sentences.stream().map(SentenceAlignerTest::meaning).toArray(float[][]::new);

    List<PassagePair> without = align(FIRST, russian);
    List<PassagePair> with =
        new SentenceAligner(List.of(FIRST, russian), Senses.NONE, encoder)
            .align(List.of(new SentenceAligner.Compared(FIRST, russian, List.of())));

    assertThat(without).isEmpty();
    assertThat(with)
        .extracting(pair -> FIRST.words(pair.a()).substring(0, 9))
        .containsExactly("Mayor Ils", "Engineers");
  }

  private static float[] meaning(String sentence) {
    boolean cracks = sentence.contains("cracks") || sentence.contains("трещины");
    boolean closed = sentence.contains("closed") || sentence.contains("закрыт");
    boolean traffic = sentence.contains("Traffic");
    boolean swimmers = sentence.contains("Пловцы");
    return new float[] {cracks ? 1 : 0, closed ? 1 : 0, traffic ? 1 : 0, swimmers ? 1 : 0};
  }

  @Test
  void aLetterInsideAnArticleIsATextOfItsOwn() {
    String own = "Mayor Ilse Brandt closed the Lindau bridge on Friday.\n\n";
    String letter =
        "To: Mayor Ilse Brandt\n\nWe found 14 cracks in the northern pillar of the bridge.\n\n"
            + "Jonas Wehrli, engineer";
    int to = own.length() + "To: ".length();
    int signed = own.length() + letter.indexOf("Jonas");
    Embedded embedded =
        new Embedded(
            Embedded.Kind.LETTER,
            new Span(own.length(), own.length() + letter.length()),
            null,
            new Span(to, to + "Mayor Ilse Brandt".length()),
            new Span(signed, own.length() + letter.length()),
            null);
    Article holder = article("d", "en", own + letter, List.of(embedded));

    List<PassagePair> pairs = align(REWORDED, holder);

    assertThat(pairs).extracting(pair -> holder.words(pair.b())).noneMatch(x -> x.contains("To:"));
    assertThat(pairs).extracting(pair -> holder.words(pair.b())).anyMatch(x -> x.contains("14"));
  }

  @Test
  void aFigureThatContradictsDoesNotPartSentencesThatNameOneBatch() {
    Article kettles =
        article(
            "k",
            "en",
            "The maker was founded in 1987. The recall covers 46,000 kettles of batches ZT-2417 to"
                + " ZT-2452. Shops close at eight.");
    Article kocher =
        article(
            "w",
            "de",
            "Die Filialen schließen um acht. Betroffen sind rund 64.000 Geräte der Chargen ZT-2417"
                + " bis ZT-2452. Der Kassenbon ist nicht nötig.");

    assertThat(align(kettles, kocher))
        .extracting(pair -> kocher.words(pair.b()).substring(0, 9))
        .contains("Betroffen");
  }

  @Test
  void aQuotationGivenToAnotherSpeakerIsStillJoinedToItsWords() {
    Article credited =
        article(
            "e",
            "en",
            "Two trains collided near Lindau on Friday. \"Our first concern is for the passengers"
                + " and their families,\" said Ilse Brandt, mayor of Lindau. The Harbour Office of"
                + " Bregenz has sent four inspectors.");
    Article french =
        article(
            "f",
            "fr",
            "Deux trains sont entrés en collision vendredi près de Lindau. « Notre première"
                + " pensée va aux passagers et à leurs familles », a déclaré le Harbour Office de"
                + " Bregenz.");
    Article german =
        article(
            "g",
            "de",
            "Bei Lindau stießen am Freitag zwei Züge zusammen. „Unsere erste Sorge gilt den"
                + " Passagieren und ihren Familien“, sagte das Harbour Office in Bregenz.");

    assertThat(quotation(credited, french)).contains("Our first concern");
    assertThat(quotation(credited, german)).contains("Our first concern");
  }

  /** The English sentence that the quotation of another telling is joined to. */
  private static String quotation(Article english, Article other) {
    return align(english, other).stream()
        .filter(pair -> other.words(pair.b()).contains("Harbour Office"))
        .map(pair -> english.words(pair.a()))
        .findFirst()
        .orElse("");
  }

  @Test
  void whoNamesTheSamePeopleDoesNotSayTheSame() {
    Article column =
        article(
            "d",
            "en",
            """
            People ask me why Ilse Brandt, who is cleverer than most, never smiles. I grew up two \
            streets from the old market of Lindau and do not go back. My father sold apples to \
            tourists from Bregenz.
            """);

    assertThat(align(FIRST, column)).isEmpty();
  }

  @Test
  void aligningMirrors() {
    assertThat(align(REWORDED, FIRST)).isEqualTo(align(FIRST, REWORDED));
  }

  @Test
  void whatWasCopiedIsNotFoundAgain() {
    PassagePair copied = align(FIRST, REWORDED).get(0);

    List<PassagePair> rest =
        new SentenceAligner(List.of(FIRST, REWORDED), Senses.NONE, null)
            .align(List.of(new SentenceAligner.Compared(FIRST, REWORDED, List.of(copied))));

    assertThat(rest).noneMatch(pair -> pair.a().overlaps(copied.a()));
  }

  private static List<PassagePair> align(Article one, Article other) {
    return new SentenceAligner(List.of(one, other), Senses.NONE, null)
        .align(List.of(new SentenceAligner.Compared(one, other, List.of())));
  }

  private static Article article(String id, String language, String text) {
    return article(id, language, text, List.of());
  }

  private static Article article(String id, String language, String text, List<Embedded> embedded) {
    return new Article(
        id, id, "", "", null, List.of(), language, null, text, List.of(), embedded, Map.of());
  }
}
