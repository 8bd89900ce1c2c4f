package org.retold.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.retold.model.Article;
import org.retold.model.Dropped;
import org.retold.model.LinkEvidence;
import org.retold.model.NearMiss;
import org.retold.report.view.AsideSection;

/** The section Set aside: what was dropped, why these are one story, and what almost belonged. */
final class SetAside {
  private static final int LONGEST = 200;
  private final Tellings tellings;
  private final Links links;

  SetAside(Tellings tellings, Links links) {
    this.tellings = tellings;
    this.links = links;
  }

  AsideSection aside(Map<String, Article> articles) {
    return new AsideSection(
        dropped(),
        tellings.story().story().evidence().stream().map(this::reason).toList(),
        tellings.story().story().nearMisses().stream().map(miss -> miss(miss, articles)).toList());
  }

  private List<AsideSection.Dropped> dropped() {
    List<AsideSection.Dropped> rows = new ArrayList<>();
    for (Telling telling : tellings.all()) {
      for (Dropped piece : telling.article().dropped()) {
        rows.add(
            new AsideSection.Dropped(
                links.siglum(telling),
                piece.reason().replace('_', ' ').replace('-', ' '),
                Naming.lang(telling.language()),
                Naming.direction(telling.language()),
                Shown.cut(piece.span().of(telling.article().text()), LONGEST)));
      }
    }
    return rows;
  }

  private AsideSection.Reason reason(LinkEvidence evidence) {
    boolean inAll = evidence.articles().containsAll(tellings.story().story().articles());
    String who =
        evidence.articles().stream()
            .map(id -> tellings.of(id).siglum())
            .sorted(Sigla.ORDER)
            .collect(Collectors.joining(" "));
    return new AsideSection.Reason(
        evidence.kind(), Shown.cut(evidence.value(), 160), inAll ? "all" : who);
  }

  static AsideSection.Miss miss(NearMiss miss, Map<String, Article> articles) {
    Article article = articles.get(miss.article());
    return new AsideSection.Miss(
        article == null ? Shown.cut(miss.article(), 60) : Naming.of(article),
        article == null ? "" : Shown.cut(article.title(), 120),
        miss.score(),
        miss.threshold(),
        Shown.fraction(miss.score()),
        Shown.fraction(miss.threshold()),
        Shown.sentence(miss.reason()));
  }
}
