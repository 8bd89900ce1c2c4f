package org.retold.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retold.model.Article;
import org.retold.model.Ingested;
import org.retold.model.Rejected;

/** Fields above a text in Markdown, and tables whose columns are parted by any sign. */
final class FieldsAboveTest {
  private static final String SENTENCE =
      "The ferry was towed into the harbour on Tuesday evening, the port office said.";

  private static Ingested read(String text) {
    return new ArticleReader(
            IngestOptions.defaults(), new ByteArrayInputStream(text.getBytes(UTF_8)))
        .read(List.of("-"));
  }

  @Test
  void fieldsAboveATextAreThoseOfARecord() {
    Article article =
        read("---\ntitle: Ferry towed\nauthors:\n  - Jane Roe\n  - Juan Pérez\ndate: 2024-05-14\n"
                + "---\n\n# Ferry towed\n\nThe **ferry** was [towed](https://a.example) into the"
                + " harbour.\n")
            .articles()
            .get(0);

    assertThat(article.title()).isEqualTo("Ferry towed");
    assertThat(article.authors()).containsExactly("Jane Roe", "Juan Pérez");
    assertThat(Objects.requireNonNull(article.published()).value()).isEqualTo("2024-05-14");
    assertThat(article.text()).isEqualTo("Ferry towed\n\nThe ferry was towed into the harbour.");
  }

  @Test
  void aTextThatBeginsWithAHeadingOfMarkdownLosesItsMarks() {
    Article article =
        read("# Ferry towed\n\nThe **ferry** was [towed](https://a.example) into the harbour.\n")
            .articles()
            .get(0);

    assertThat(article.title()).isEqualTo("Ferry towed");
    assertThat(article.text()).isEqualTo("Ferry towed\n\nThe ferry was towed into the harbour.");
  }

  @Test
  void fieldsThatCannotBeReadAreToldAndTheTextStays() {
    Ingested ingested = read("---\ntitle: \"Ferry\n: [\n---\n" + SENTENCE + "\n");

    assertThat(ingested.articles()).extracting(Article::text).containsExactly(SENTENCE);
    assertThat(ingested.rejected()).extracting(Rejected::reason).containsExactly("repaired");
  }

  @Test
  void aTextThatBeginsWithDashesIsAText() {
    assertThat(read("---\n" + SENTENCE + "\n---\n").articles().get(0).text()).startsWith("---");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title^date^source^text", "titre;date;source;contenu", "見出し~日付~新聞名~本文"})
  void theHeadOfATableIsKnownByItsNames(String head) {
    String sign = head.replaceAll("[\\p{L}]", "").substring(0, 1);
    String row = String.join(sign, "Ferry towed", "2024-05-14", "Evening Post", SENTENCE);

    Article article = read(head + "\n" + row + "\n").articles().get(0);

    assertThat(article.title()).isEqualTo("Ferry towed");
    assertThat(article.outlet()).isEqualTo("Evening Post");
    assertThat(article.text()).isEqualTo(SENTENCE);
  }
}
