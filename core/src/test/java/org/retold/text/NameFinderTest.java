package org.retold.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retold.model.Article;
import org.retold.model.Dropped;
import org.retold.model.Span;

final class NameFinderTest {
  private static final String STORM =
      "The harbour was closed, Captain Jane Doe said on Monday. Doe told the Union for the Rescue of"
          + " Sailors (URS) that rain fell in Norway. Rain fell again. The URS thanked Doe.";

  @Test
  void namesAreCapitalsThatTheCollectionDoesNotWriteInLowerCase() {
    assertThat(forms(article("en", STORM)))
        .containsExactly(
            "Jane Doe", "Doe", "Union for the Rescue of Sailors", "URS", "Norway", "URS", "Doe");
  }

  @Test
  void typesComeFromWhatStandsAround() {
    List<NameMention> names = find(List.of(article("en", STORM)), 0);

    assertThat(names.stream().map(NameMention::type))
        .containsExactly(
            "person", "person", "organisation", "organisation", "place", "organisation", "person");
  }

  @Test
  void theTitleIsTheRoleAndNotTheName() {
    Article article =
        article(
            "en",
            "It was President Anna Roe who came. The rescue union chief John Poe, the father of two, left."
                + " Leader of the Harbour Union Captain Max Low stayed.");
    List<NameMention> names = find(List.of(article), 0);

    assertThat(names.stream().map(NameMention::form)).contains("Anna Roe", "John Poe", "Max Low");
    assertThat(
            names.stream().filter(name -> name.role() != null).map(name -> roleOf(name, article)))
        .contains("President", "Leader of the Harbour Union Captain");
  }

  @Test
  void aBodyMayBeNamedByTheManyWhomItIsFor() {
    assertThat(
            forms(
                article(
                    "en",
                    "Last week it joined the Fishers’ League after long talks, while the Miners' Union stayed away.")))
        .containsExactly("Fishers’ League", "Miners' Union");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Les pompiers de Nouville-sur-Orre sont venus., Nouville-sur-Orre",
    "ru, Пожарные из города Лангаль-на-Орре приехали., Лангаль-на-Орре",
    "en, The crew from Sondal-upon-Orre came., Sondal-upon-Orre"
  })
  void hyphensHoldTheSmallWordsOfAName(String language, String text, String name) {
    assertThat(find(List.of(article(language, text)), 0))
        .extracting(NameMention::form)
        .containsExactly(name);
  }

  @Test
  void aHyphenBeforeASmallWordAloneJoinsNothing() {
    assertThat(find(List.of(article("en", "The Sondal-based firm of Ilse Brandt left.")), 0))
        .extracting(NameMention::form)
        .contains("Ilse Brandt")
        .noneMatch(name -> name.contains("based"));
  }

  @Test
  void anInstitutionMayHoldSmallWords() {
    Article article =
        article(
            "fr",
            "Hier, le Front uni de défense de la Bretagne a salué le Mouvement pour la Mer. Puis vint Jean de La"
                + " Tour.");

    assertThat(forms(article))
        .contains(
            "Front uni de défense de la Bretagne", "Mouvement pour la Mer", "Jean de La Tour");
  }

  @Test
  void aGermanNounIsANameIfAnotherLanguageWritesItAsOne() {
    Article english =
        article("en", "The storm hit Lindbergson and Jane Miller, Captain Miller said.");
    Article german =
        article("de", "Der Sturm traf das Haus in der Stadt. Danach sprach Miller mit den Leuten.");

    assertThat(find(List.of(english, german), 1).stream().map(NameMention::form))
        .containsExactly("Miller");
  }

  @Test
  void anArabicNameIsKnownByItsSound() {
    Article english = article("en", "The minister met Karim Suleymani. Suleymani said nothing.");
    Article arabic = article("ar", "التقى الوزير كريم سليماني في المدينة");

    assertThat(find(List.of(english, arabic), 1).stream().map(NameMention::form))
        .containsExactly("كريم سليماني");
  }

  @Test
  void nothingIsFoundInWhatWasDropped() {
    Article article =
        new Article(
            "a",
            "a",
            "",
            "",
            null,
            List.of(),
            "en",
            null,
            STORM,
            List.of(new Dropped(new Span(0, 60), "teaser")),
            List.of(),
            Map.of());

    assertThat(find(List.of(article), 0)).allMatch(name -> name.span().start() >= 60);
  }

  @Test
  void theOrderOfTheCollectionChangesNothing() {
    Article other =
        new Article(
            "b",
            "b",
            "",
            "",
            null,
            List.of(),
            "en",
            null,
            "Rain hit Oslo.",
            List.of(),
            List.of(),
            Map.of());
    Article article = article("en", STORM);

    assertThat(NameFinder.learn(List.of(article, other)).find(article))
        .isEqualTo(NameFinder.learn(List.of(other, article)).find(article));
  }

  @Property(tries = 400)
  void namesAreSortedApartAndLieInTheText(@ForAll("hostile") String text) {
    for (String language : List.of("en", "de", "fr", "ar", "zh")) {
      int last = 0;
      for (NameMention name : find(List.of(article(language, text)), 0)) {
        assertThat(name.span().start()).isGreaterThanOrEqualTo(last);
        assertThat(name.span().end()).isLessThanOrEqualTo(text.length());
        last = name.span().end();
      }
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.of(
                "Jane",
                "Doe",
                " ",
                " ",
                ".",
                ", ",
                "the",
                "of",
                "de",
                "la",
                "President",
                "said",
                "URS",
                "(",
                "'s",
                "-",
                "\n",
                "I",
                "王",
                "·",
                "ク",
                "سليماني",
                "J.",
                "\ud800",
                "İ",
                "Norway")
            .list()
            .ofMaxSize(20)
            .map(parts -> String.join("", parts)));
  }

  private static Article article(String language, String text) {
    return new Article(
        language, language, "", "", null, List.of(), language, null, text, List.of(), List.of(),
        Map.of());
  }

  private static List<NameMention> find(List<Article> articles, int which) {
    return NameFinder.learn(new ArrayList<>(articles)).find(articles.get(which));
  }

  private static List<String> forms(Article article) {
    return find(List.of(article), 0).stream().map(NameMention::form).toList();
  }

  private static String roleOf(NameMention name, Article article) {
    Span role = name.role();
    return role == null ? "" : role.of(article.text());
  }
}
