package org.retold.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.retold.model.Article;
import org.retold.model.Dropped;
import org.retold.model.LinkEvidence;
import org.retold.model.Linking;
import org.retold.model.Published;
import org.retold.model.Span;
import org.retold.model.Story;

final class StoryLinkerTest {
  private static final Article FERRY_EN =
      article(
          "ferry-en",
          "en",
          """
          The ferry Saint Brendan ran aground off Kilronan on Tuesday with 312 passengers aboard.
          Coastguard commander Maeve Donnellan said nobody was injured. The vessel, built in
          Gdansk in 1998, was carrying 47 vehicles from Rossaveel to the Aran Islands.
          """);
  private static final Article FERRY_FR =
      article(
          "ferry-fr",
          "fr",
          """
          Le ferry Saint Brendan s'est échoué mardi au large de Kilronan avec 312 passagers à bord.
          Personne n'a été blessé, a déclaré la commandante des garde-côtes Maeve Donnellan. Le
          navire, construit à Gdansk en 1998, transportait 47 véhicules de Rossaveel aux îles d'Aran.
          """);
  private static final Article FERRY_REWORDED =
      article(
          "ferry-reworded",
          "en",
          """
          More than 300 people had to be taken off the Saint Brendan after she grounded near
          Kilronan. No injuries were reported among the 312 passengers, according to Maeve
          Donnellan of the coastguard.
          """);
  private static final Article HARVEST =
      article(
          "harvest",
          "en",
          """
          Olive growers in Jaen expect the poorest harvest for a decade. Farmers' leader Consuelo
          Barrientos blamed drought and said 60 mills would stay closed this autumn.
          """);

  @Test
  void oneEventInTwoLanguagesIsOneStory() {
    Linking linking = link(List.of(FERRY_EN, FERRY_FR, HARVEST));

    assertThat(linking.stories()).hasSize(1);
    assertThat(linking.stories().get(0).articles()).containsExactly("ferry-en", "ferry-fr");
    assertThat(linking.alone()).extracting(Linking.Alone::article).containsExactly("harvest");
  }

  @Test
  void aStorySaysWhatItsArticlesShare() {
    Linking linking = link(List.of(FERRY_EN, FERRY_FR, FERRY_REWORDED));

    assertThat(linking.stories().get(0).evidence())
        .extracting(evidence -> evidence.kind() + ' ' + evidence.value())
        .contains("number 312", "name Kilronan", "name Donnellan");
  }

  @Test
  void twoUnrelatedArticlesStayApartAndSayWhy() {
    Linking linking = link(List.of(FERRY_EN, HARVEST));

    assertThat(linking.stories()).isEmpty();
    assertThat(linking.alone())
        .allSatisfy(
            alone ->
                assertThat(alone.nearMisses())
                    .allSatisfy(
                        miss -> {
                          assertThat(miss.score()).isLessThan(miss.threshold());
                          assertThat(miss.reason()).isNotBlank();
                        }));
  }

  @Test
  void whatOnlyOneOfTwoArticlesHasIsNotSaidToBeShared() {
    Linking linking =
        link(
            List.of(
                ofTuesday(
                    article(
                        "bridge",
                        "en",
                        "The Marlow suspension bridge was closed to lorries on Tuesday after"
                            + " engineers found 14 cracks in two of its hangers, the county council"
                            + " said. Repairs will cost 4.2 million pounds, engineer Joan Asei"
                            + " said.")),
                ofTuesday(
                    article(
                        "swimmer",
                        "en",
                        "Mira Strand of Marlow won the 200 metres backstroke at the county games on"
                            + " Monday in 2 minutes 14 seconds, beating Ada Finn by half a second in"
                            + " front of 900 spectators."))));

    assertThat(linking.stories()).isEmpty();
    assertThat(linking.alone())
        .flatExtracting(Linking.Alone::nearMisses)
        .isNotEmpty()
        .allSatisfy(
            miss ->
                assertThat(miss.reason()).contains("Marlow").doesNotContain("Monday", "Tuesday"));
  }

  private static Article ofTuesday(Article article) {
    return new Article(
        article.id(),
        article.source(),
        article.outlet(),
        article.title(),
        article.titleSpan(),
        article.authors(),
        article.language(),
        new Published("2024-03-12", Published.Precision.DAY, null, "printed"),
        article.text(),
        article.dropped(),
        article.embedded(),
        article.metadata());
  }

  @Test
  void datesOfOneYearShareTheYearAndNotADay() {
    Linking linking =
        link(
            List.of(
                article("one", "en", FERRY_EN.text() + "An inquiry opened on 3 May 2016.\n"),
                article("other", "en", FERRY_EN.text() + "It will report on 17 June 2016.\n")));

    assertThat(linking.stories()).hasSize(1);
    assertThat(linking.stories().get(0).evidence())
        .filteredOn(evidence -> evidence.kind().equals("date"))
        .extracting(LinkEvidence::value)
        .contains("2016")
        .noneMatch(value -> value.contains("May") || value.contains("June"));
  }

  @Test
  void oneWeekdayJoinsNoTwoArticlesOfTwoLanguages() {
    Article harvest =
        article(
            "harvest",
            "en",
            "Olive growers in the valley expect a poor harvest. Their leader blamed the drought on"
                + " Tuesday and said that many mills would stay closed.");
    Article swimmer =
        article(
            "swimmer",
            "fr",
            "Une jeune nageuse a gagné mardi la finale du dos. Elle a battu sa rivale d'une"
                + " demi-seconde devant des tribunes pleines.");

    assertThat(link(List.of(harvest, swimmer)).stories()).isEmpty();
  }

  @Test
  void theOrderOfTheInputDoesNotMatter() {
    List<Article> articles = new ArrayList<>(List.of(FERRY_EN, FERRY_FR, FERRY_REWORDED, HARVEST));
    Linking expected = link(articles);

    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(articles, new Random(seed));
      assertThat(link(articles)).isEqualTo(expected);
    }
  }

  @Test
  void manyArticlesReadByManyThreadsGiveTheSameStoriesInAnyOrder() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      String name = "Kilronan" + Integer.toString(i * 7919, 36);
      String number = Integer.toString(1000 + i);
      for (Article told : List.of(FERRY_EN, FERRY_FR)) {
        String text = told.text().replace("Kilronan", name).replace("312", number);
        articles.add(article(told.id() + i, told.language(), text));
      }
    }
    Linking expected = link(articles);

    Collections.shuffle(articles, new Random(7));

    assertThat(link(articles)).isEqualTo(expected);
  }

  /** More articles than are compared each with each: the index has to find the pair. */
  @Test
  void twoTellingsOfOneEventAreFoundAmongHundredsOfStrangers() {
    Random random = new Random(3);
    List<Article> articles = new ArrayList<>(List.of(FERRY_EN, FERRY_REWORDED));
    for (int i = 0; i < 300; i++) {
      articles.add(article("stranger-" + i, "en", stranger(random)));
    }

    List<Story> stories = link(articles).stories();

    assertThat(stories).extracting(Story::articles).contains(List.of("ferry-en", "ferry-reworded"));
    assertThat(stories).hasSizeLessThan(4);
  }

  /** Small talk in common words, with names and figures that nobody else has. */
  private static String stranger(Random random) {
    List<String> common = List.of("the", "town", "council", "said", "on", "of", "new", "plan", "a");
    StringBuilder text = new StringBuilder("Residents");
    for (int word = 0; word < 60; word++) {
      String name = "K" + Long.toString(random.nextInt(Integer.MAX_VALUE), 26 + 10);
      text.append(' ').append(word % 6 == 5 ? name : common.get(random.nextInt(common.size())));
    }
    return text.append('.').toString();
  }

  @Test
  void oneArticleIsAlone() {
    assertThat(link(List.of(FERRY_EN)).alone())
        .extracting(Linking.Alone::article)
        .containsExactly("ferry-en");
  }

  @Test
  void anEmptyCollectionHasNoStories() {
    assertThat(link(List.of()).stories()).isEmpty();
  }

  @Test
  void theSameArticleAThousandTimesIsOneStory() {
    List<Article> copies =
        IntStream.range(0, 1000)
            .mapToObj(i -> article("copy-" + i, "en", FERRY_EN.text()))
            .toList();

    assertThat(link(copies).stories()).hasSize(1);
    assertThat(link(copies).stories().get(0).articles()).hasSize(1000);
  }

  @Test
  void aLongArticleAndOneOfTwoLinesAreRead() {
    Article twoLines = article("two-lines", "en", "Ferry aground.\nNobody hurt.");
    Article endless = article("endless", "en", FERRY_EN.text().repeat(2500));

    Linking linking = link(List.of(twoLines, endless, HARVEST));

    assertThat(linking.alone()).extracting(Linking.Alone::article).contains("harvest");
  }

  @Test
  void aScriptThatNobodyKnowsIsNoError() {
    Article runes = article("runes", "und", "ᚠᛇᚻ ᛒᛦᚦ ᚠᚱᚩᚠᚢᚱ ᚠᛁᚱᚪ ᚷᛖᚻᚹᛦᛚᚳᚢᛗ");

    assertThat(link(List.of(runes, FERRY_EN)).alone()).hasSize(2);
  }

  @Test
  void lookAlikeEventsThatDifferInNamesAndFiguresStayTwoStories() {
    List<Article> articles =
        List.of(
            article(
                "north-1",
                "en",
                "The ferry Saint Brendan ran aground off Kilronan with 312 passengers aboard."
                    + " Maeve Donnellan of the coastguard said nobody was injured."),
            article(
                "north-2",
                "en",
                "Tugs from Rossaveel pulled the Saint Brendan free at high tide, hours after the"
                    + " ferry ran aground near Kilronan. Donnellan praised the 312 passengers."),
            article(
                "north-3",
                "en",
                "All 312 passengers of the Saint Brendan were taken off by lifeboat at Kilronan,"
                    + " coastguard commander Maeve Donnellan said. The ferry had run aground."),
            article(
                "south-1",
                "en",
                "The ferry Queen Ilse ran aground outside Port Vasny with 85 passengers aboard."
                    + " Harbour master Oren Tadic said three sailors were injured."),
            article(
                "south-2",
                "en",
                "Fog was to blame when the Queen Ilse ran aground at Vasny, says Oren Tadic. The"
                    + " ferry carried 85 passengers and a load of timber from Duvra."),
            article(
                "south-3",
                "en",
                "Three sailors of the Queen Ilse are in hospital in Duvra after the ferry hit a"
                    + " sandbank off Port Vasny. Tadic said the 85 passengers were safe."));

    assertThat(link(articles).stories())
        .extracting(story -> String.join(" ", story.articles()))
        .containsExactly("north-1 north-2 north-3", "south-1 south-2 south-3");
  }

  @Test
  void theOutletTheBylineAndAFooterThatWasDroppedLinkNothing() {
    String footer = "\nThe Kilronan Chronicle, Quayside House, edited by Aoife Brannigan, 4711.";
    List<Article> articles = List.of(signed(FERRY_EN, footer), signed(HARVEST, footer));

    assertThat(link(articles).stories()).isEmpty();
    assertThat(link(articles).alone())
        .flatExtracting(Linking.Alone::nearMisses)
        .allSatisfy(miss -> assertThat(miss.reason()).doesNotContain("Brannigan", "4711"));
  }

  private static Article signed(Article article, String footer) {
    String text = article.text() + footer;
    Span dropped = new Span(article.text().length(), text.length());
    return new Article(
        article.id(),
        article.id(),
        "The Kilronan Chronicle",
        "",
        null,
        List.of("Aoife Brannigan"),
        "en",
        null,
        text,
        List.of(new Dropped(dropped, "footer")),
        List.of(),
        Map.of());
  }

  @Test
  void copiesInAnOldSpellingAreOneStoryThoughTakenForTwoLanguages() {
    String text =
        """
        ein ritter reit ze einer stat da vant er manegen man gesat
        bi einem fiure daz was groz sin ros daz bant er unde sloz
        die tür hinder im vil wol do wart der sal der liute vol
        si sprachen herre sit gegrüezet wie hat iuch der wec gemüezet
        """;
    Article one = article("one", "de", text);
    Article other =
        article("other", "nl", text.replace("ritter", "riter").replace("herre", "here"));

    assertThat(link(List.of(one, other, HARVEST)).stories()).hasSize(1);
  }

  @Test
  void aHeadlineTooShortToTellItsLanguageIsReadInThatOfTheOthers() {
    Article headline = article("headline", "und", "Saint Brendan aground off Kilronan");

    assertThat(link(List.of(FERRY_EN, headline, HARVEST)).stories())
        .singleElement()
        .extracting(Story::articles)
        .isEqualTo(List.of("ferry-en", "headline"));
  }

  private static Linking link(List<Article> articles) {
    return new StoryLinker(LinkOptions.defaults()).link(articles);
  }

  static Article article(String id, String language, String text) {
    return new Article(
        id, id, "", "", null, List.of(), language, null, text, List.of(), List.of(), Map.of());
  }
}
