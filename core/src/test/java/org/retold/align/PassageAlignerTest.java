package org.retold.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.retold.model.Alignment;
import org.retold.model.Article;
import org.retold.model.Change;
import org.retold.model.Change.Kind;
import org.retold.model.Change.Level;
import org.retold.model.Dropped;
import org.retold.model.Embedded;
import org.retold.model.Lexicon;
import org.retold.model.PassagePair;
import org.retold.model.Relation;
import org.retold.model.Span;
import org.retold.model.Story;

final class PassageAlignerTest {
  private static final String REPORT =
      "The harbour authority of Port Ansgar said on Tuesday that the ferry Halcyon had run aground"
          + " on a sandbank at 21:40 with 312 passengers and 28 crew aboard.";

  @Test
  void aCopiedSentenceIsFoundVerbatim() {
    String copy = "Our reporter writes from the coast. " + REPORT + " More will follow tomorrow.";

    PassagePair pair = only(align(article("a", REPORT), article("b", copy)));

    assertThat(pair.relation()).isEqualTo(Relation.VERBATIM);
    assertThat(pair.similarity()).isEqualTo(1);
    assertThat(pair.changes()).isEmpty();
    assertThat(pair.a().span().of(REPORT)).isEqualTo(pair.b().span().of(copy));
  }

  @Test
  void aShortSentenceIsACopyWhereOthersWereCopied() {
    String said = "The captain said that he would resign.";
    String whole = REPORT + " Two tugs pulled her free at dawn. " + said;
    String cut = said + " Nobody was hurt in the night. " + REPORT;

    List<PassagePair> pairs = align(article("a", whole), article("b", cut)).pairs();

    assertThat(pairs).hasSize(2).allMatch(pair -> pair.relation() == Relation.VERBATIM);
  }

  @Test
  void anOmissionMarksThePlaceInTheCopy() {
    String copy = REPORT.replace(" of Port Ansgar", "");

    Change change = onlyChange(REPORT, copy);

    assertThat(change.kind()).isEqualTo(Kind.OMISSION);
    assertThat(change.level()).isEqualTo(Level.WORDS);
    assertThat(change.a().of(REPORT)).isEqualTo("of Port Ansgar");
    assertThat(change.b()).isEqualTo(new Span(21, 21));
    assertThat(copy).startsWith("The harbour authority");
  }

  @Test
  void anAdditionIsAnOmissionSeenFromTheOtherSide() {
    String copy = REPORT.replace(" had run", " had early that night run");

    Change change = onlyChange(REPORT, copy);

    assertThat(change.kind()).isEqualTo(Kind.ADDITION);
    assertThat(change.b().of(copy)).isEqualTo("early that night");
    assertThat(change.a().isEmpty()).isTrue();
  }

  @Test
  void aFigurePutForAnotherIsAChangeOfItsOwn() {
    String copy = REPORT.replace("312 passengers", "321 people");

    List<Change> changes = only(align(article("a", REPORT), article("b", copy))).changes();

    assertThat(changes).hasSize(2);
    assertThat(changes.get(0).a().of(REPORT)).isEqualTo("312");
    assertThat(changes.get(0).b().of(copy)).isEqualTo("321");
    assertThat(changes.get(1).a().of(REPORT)).isEqualTo("passengers");
  }

  @Test
  void anotherSpellingOfANameIsNotAnotherWord() {
    Change change = onlyChange(REPORT, REPORT.replace("Halcyon", "Hallcyon"));

    assertThat(change.kind()).isEqualTo(Kind.SUBSTITUTION);
    assertThat(change.level()).isEqualTo(Level.SPELLING);
  }

  @Test
  void capitalsAndMarksAreToldApartFromWords() {
    String copy =
        REPORT.replace("harbour authority", "Harbour Authority").replace("28 crew", "28, crew");

    List<Change> changes = only(align(article("a", REPORT), article("b", copy))).changes();

    assertThat(changes)
        .extracting(Change::level)
        .containsExactly(Level.CASE, Level.CASE, Level.PUNCTUATION);
    assertThat(changes.get(2).kind()).isEqualTo(Kind.ADDITION);
    assertThat(changes.get(2).b().of(copy)).isEqualTo(",");
  }

  @Test
  void movedWordsAreOneTransposition() {
    String copy = REPORT.replace(" on Tuesday", "").replace("aground", "aground on Tuesday");

    Change change = onlyChange(REPORT, copy);

    assertThat(change.kind()).isEqualTo(Kind.TRANSPOSITION);
    assertThat(change.a().of(REPORT)).isEqualTo("on Tuesday");
    assertThat(change.b().of(copy)).isEqualTo("on Tuesday");
  }

  @Test
  void aLineBreakIsNoChange() {
    PassagePair pair =
        only(align(article("a", REPORT), article("b", REPORT.replace("that the", "that\nthe"))));

    assertThat(pair.relation()).isEqualTo(Relation.VERBATIM);
  }

  @Test
  void swappedSentencesAreTwoPassages() {
    String other =
        "Divers of the coast guard inspected the hull for three hours and found a tear of two metres"
            + " below the waterline near the engine room.";

    List<PassagePair> pairs =
        align(article("a", REPORT + " " + other), article("b", other + " " + REPORT)).pairs();

    assertThat(pairs).hasSize(2).allMatch(pair -> pair.relation() == Relation.VERBATIM);
  }

  @Test
  void droppedTextReachesNoFinding() {
    Article page =
        new Article(
            "b",
            "b",
            "",
            "",
            null,
            List.of(),
            "en",
            null,
            "Comment. " + REPORT,
            List.of(new Dropped(new Span(9, 9 + REPORT.length()), "teaser")),
            List.of(),
            Map.of());

    assertThat(align(article("a", REPORT), page).pairs()).isEmpty();
  }

  @Test
  void theStatementAnArticlePrintsAndRepeatsIsAPairInsideIt() {
    String page =
        REPORT
            + "\n\nNobody was hurt, but tugs could not free the ship before the tide.\n\n"
            + "The full statement reads:\n\n"
            + REPORT;

    PassagePair pair = only(align(article("a", page), article("b", "Nothing to see here.")));

    assertThat(pair.a().article()).isEqualTo(pair.b().article());
    assertThat(pair.a().span().of(page)).isEqualTo(pair.b().span().of(page));
  }

  @Test
  void greetingsThatLettersShareAreNotCopying() {
    String greeting =
        "Peace be upon you, and the mercy of heaven and its blessings on your house,\n";
    String one =
        greeting
            + "The growers of Vellmark ask the ministry to open the sluices before the"
            + " seedlings in the lower fields have withered, as it promised in writing last autumn, and"
            + " to send an engineer who can judge the state of the gates.\n";
    String two =
        greeting
            + "On behalf of the fishing families we protest against the closure of the"
            + " northern pier, which leaves forty boats without a berth and their crews without wages"
            + " until the repairs are finished in the coming spring.\n";

    assertThat(align(letter("a", one), letter("b", two)).pairs()).isEmpty();
  }

  @Test
  void twoLettersOfOneArticleWithOneFormulaAreNoPair() {
    String page =
        String.join(
            "\n\n",
            "May heaven lengthen your days and protect you, honoured leader of the nation.",
            "We read your speech with joy and shared it with our sons in the valley of Orrin.",
            "May heaven lengthen your days and protect you, honoured leader of the nation.",
            "The councils of the coast have met and found your words both timely and grave.",
            "May heaven lengthen your days and protect you, honoured leader of the nation.");

    assertThat(align(article("a", page), article("b", "Nothing to see here.")).pairs()).isEmpty();
  }

  @Test
  void aCopyInAScriptWithoutSpacesIsFound() {
    String report = "港务局星期二表示，渡轮在晚上九点四十分搁浅，船上有三百一十二名乘客和二十八名船员，没有人受伤。";
    String copy = "本报讯。" + report + "更多消息明天公布。";

    PassagePair pair = only(align(article("a", report), article("b", copy)));

    assertThat(pair.relation()).isEqualTo(Relation.VERBATIM);
  }

  @Test
  void paragraphsAreShownOneByOne() {
    String other =
        "Divers of the coast guard inspected the hull for three hours and found a tear of two metres"
            + " below the waterline near the engine room.";
    String both = REPORT + "\n\n" + other;

    assertThat(align(article("a", both), article("b", both)).pairs()).hasSize(2);
  }

  @Test
  void theOrderOfTheArticlesDoesNotMatter() {
    Article a = article("a", REPORT);
    Article b = article("b", REPORT.replace("312", "330") + " It was towed away at dawn.");
    Article c = article("c", "Yesterday: " + REPORT.replace("Tuesday", "Monday"));

    assertThat(align(a, b, c)).isEqualTo(align(c, a, b)).isEqualTo(align(b, c, a));
  }

  private static Change onlyChange(String exemplar, String copy) {
    List<Change> changes = only(align(article("a", exemplar), article("b", copy))).changes();
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private static PassagePair only(Alignment alignment) {
    assertThat(alignment.pairs()).hasSize(1);
    return alignment.pairs().get(0);
  }

  static Alignment align(Article... articles) {
    List<String> ids = Arrays.stream(articles).map(Article::id).toList();
    Story story = new Story("s", ids, "", List.of(), List.of());
    return new PassageAligner(AlignOptions.defaults())
        .align(story, List.of(articles), Lexicon.EMPTY);
  }

  static Article article(String id, String text) {
    return new Article(
        id, id, "", "", null, List.of(), "en", null, text, List.of(), List.of(), Map.of());
  }

  private static Article letter(String id, String text) {
    Embedded letter =
        new Embedded(Embedded.Kind.LETTER, new Span(0, text.length()), null, null, null, null);
    return new Article(
        id, id, "", "", null, List.of(), "en", null, text, List.of(), List.of(letter), Map.of());
  }
}
