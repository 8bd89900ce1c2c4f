package org.retold.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.retold.model.Article;
import org.retold.model.Linking;
import org.retold.model.Published;
import org.retold.model.Story;

/** What nobody should have to think of who has a folder of articles. */
final class BadInputTest {
  private static final String FERRY =
      """
      The ferry Saint Brendan ran aground off Kilronan on Tuesday with 312 passengers aboard.
      Coastguard commander Maeve Donnellan said nobody was injured. The vessel, built in
      Gdansk in 1998, was carrying 47 vehicles from Rossaveel to the Aran Islands.
      """;
  private static final String FERRY_TOO =
      """
      More than 300 people had to be taken off the Saint Brendan after she grounded near
      Kilronan. No injuries were reported among the 312 passengers, according to Maeve
      Donnellan of the coastguard.
      """;
  private static final String FERRY_FR =
      """
      Le ferry Saint Brendan s'est échoué mardi au large de Kilronan avec 312 passagers à bord.
      Personne n'a été blessé, a déclaré la commandante des garde-côtes Maeve Donnellan. Le
      navire, construit à Gdansk en 1998, transportait 47 véhicules de Rossaveel aux îles d'Aran.
      """;
  private static final String HARVEST =
      """
      Olive growers in Jaen expect the poorest harvest for a decade. Farmers' leader Consuelo
      Barrientos blamed drought and said 60 mills would stay closed this autumn.
      """;

  @Test
  void datesThatAreAllEqualJoinNothing() {
    assertThat(stories(told("en", "2031-03-04", FERRY, FERRY_TOO, HARVEST))).containsExactly("0 1");
  }

  @Test
  void datesThatAreMissingOrWrongPartNothing() {
    List<Article> articles =
        List.of(
            article("0", "en", null, FERRY),
            article("1", "en", "1970-01-01", FERRY_TOO),
            article("2", "fr", "2099-12-31", FERRY_FR),
            article("3", "en", "1970-01-01", HARVEST));

    assertThat(stories(articles)).containsExactly("0 1 2");
  }

  @Test
  void anArticleThatIsSaidToBeInAnotherLanguageIsStillOfItsStory() {
    List<Article> articles =
        List.of(
            article("0", "en", null, FERRY),
            article("1", "ru", null, FERRY_TOO),
            article("2", "en", null, HARVEST));

    assertThat(stories(articles)).containsExactly("0 1");
  }

  @Test
  void anArticleInTwoLanguagesIsOfTheStoryThatItTellsTwice() {
    List<Article> articles =
        List.of(
            article("0", "en", null, FERRY_TOO),
            article("1", "fr", null, FERRY_FR + FERRY),
            article("2", "en", null, HARVEST));

    assertThat(stories(articles)).containsExactly("0 1");
  }

  @Test
  void anArticleOfAHundredThousandWordsIsOfTheStoryThatItTells() {
    List<Article> articles =
        List.of(
            article("0", "en", null, FERRY.repeat(2500)),
            article("1", "en", null, FERRY_TOO),
            article("2", "en", null, HARVEST));

    assertThat(stories(articles)).containsExactly("0 1");
  }

  @Test
  void twoLinesAreOfTheStoryThatTheyName() {
    List<Article> articles =
        List.of(
            article("0", "en", null, FERRY),
            article("1", "en", null, "Saint Brendan aground off Kilronan\n312 passengers safe."),
            article("2", "en", null, "No news today.\nCome back tomorrow."),
            article("3", "en", null, HARVEST));

    assertThat(stories(articles)).containsExactly("0 1");
  }

  @Test
  void aTemplateThatNobodyDroppedJoinsNothing() {
    String footer =
        """
        The Kilronan Chronicle, Quayside House, 4711 Rossaveel Road. Editor Aoife Brannigan.
        Subscribers may write to Fintan Mulcahy at the Letters Desk.
        """;
    List<Article> articles = told("en", null, FERRY_TOO + footer, HARVEST + footer);

    assertThat(stories(articles)).isEmpty();
  }

  @Test
  void whatAnOutletRepeatsInItsUpdateStillJoinsThem() {
    String update = FERRY + "The ferry was refloated on Wednesday at noon.\n";

    assertThat(stories(told("en", null, FERRY, update, HARVEST))).containsExactly("0 1");
  }

  /** Half of the lines are as they were, the others corrected: no template of its outlet. */
  @Test
  void whatACorrectionLeavesAsItWasStaysEvidence() {
    String before = FERRY + "Tugs from Galway stood by. The wind was light.\n";
    String after = before.replace("312", "321").replace("nobody", "no one").replace("1998", "1989");
    List<Article> articles = told("en", null, before, after, FERRY_TOO, HARVEST);

    assertThat(Templates.dropped(articles)).isEqualTo(articles);
    assertThat(stories(articles)).containsExactly("0 1 2");
  }

  @Test
  void articlesWithoutAnyWordAreAlone() {
    assertThat(stories(told("und", null, "", " \n ", "*** 404 ***", "...!"))).isEmpty();
  }

  private static List<Article> told(String language, @Nullable String date, String... texts) {
    List<Article> articles = new ArrayList<>();
    for (String text : texts) {
      articles.add(article(Integer.toString(articles.size()), language, date, text));
    }
    return articles;
  }

  private static List<String> stories(List<Article> articles) {
    Linking linking = new StoryLinker(LinkOptions.defaults()).link(articles);
    return linking.stories().stream()
        .map(Story::articles)
        .map(each -> String.join(" ", each))
        .toList();
  }

  private static Article article(String id, String language, @Nullable String date, String text) {
    Published published =
        date == null ? null : new Published(date, Published.Precision.DAY, null, "date");
    return new Article(
        id,
        id,
        "Kilronan Chronicle",
        "",
        null,
        List.of("Aoife Brannigan"),
        language,
        published,
        text,
        List.of(),
        List.of(),
        Map.of());
  }
}
