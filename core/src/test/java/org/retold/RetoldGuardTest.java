package org.retold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.retold.ingest.ArticleReader;
import org.retold.ingest.IngestOptions;
import org.retold.model.Article;
import org.retold.model.Lexicon;
import org.retold.model.Linking;
import org.retold.model.Rejected;
import org.retold.model.Story;
import org.retold.model.StoryReport;

final class RetoldGuardTest {

  @Test
  void aStoryThatAStageCannotBearIsListedWithItsArticlesAndToldAbout() {
    List<Article> articles =
        new ArticleReader(IngestOptions.defaults()).read(List.of("../demo/ferry")).articles();
    List<String> ids = articles.stream().map(Article::id).toList();
    Story story = new Story("story-1", ids, "The ferry", List.of(), List.of());
    List<Rejected> refused = new ArrayList<>();

    RetoldGathered target = new RetoldGathered();

    RetoldGuard.give(
        story,
        articles,
        () -> {
          throw new IllegalStateException("a place out of its text");
        },
        target,
        refused::add);

    StoryReport report =
        target.inOrder(new Linking(List.of(story), List.of(), Lexicon.EMPTY)).get(0);
    assertThat(report.articles()).hasSameSizeAs(articles);
    assertThat(report.stemma().witnesses()).hasSameSizeAs(articles);
    assertThat(refused).hasSize(1);
    assertThat(refused.get(0).source()).isEqualTo("story-1");
    assertThat(refused.get(0).isRefusal()).isTrue();
    assertThat(refused.get(0).detail()).contains("a place out of its text", ids.get(0));
  }
}
