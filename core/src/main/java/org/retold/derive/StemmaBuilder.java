package org.retold.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.retold.model.Alignment;
import org.retold.model.Article;
import org.retold.model.PassagePair;
import org.retold.model.Stemma;
import org.retold.model.Story;
import org.retold.reuse.Attestation;
import org.retold.text.Words;

/** Finds who took the text from whom in one story. */
public final class StemmaBuilder {
  private final DeriveOptions options;
  private final Attestation attestation;
  private final HeldSources sources;

  public StemmaBuilder(DeriveOptions options) {
    this(options, Attestation.NONE);
  }

  /** With what is known of the language from the whole collection: broken readings show in it. */
  public StemmaBuilder(DeriveOptions options, Attestation attestation) {
    this(options, attestation, HeldSources.USUAL);
  }

  /** And with how often sources are held in the collection. */
  public StemmaBuilder(DeriveOptions options, Attestation attestation, HeldSources sources) {
    this.options = options;
    this.attestation = attestation;
    this.sources = sources;
  }

  /** The stemma of a story: a pure function of the articles and what was aligned in them. */
  public Stemma build(Story story, List<Article> articles, Alignment alignment) {
    Drawn drawn = drawn(story, articles, alignment);
    drawn.common().weigh(sources);
    new WireCredit(drawn.draft(), drawn.tellings()).draw();
    return drawn.draft().stemma(story.id(), nearest(drawn.tellings(), drawn.kin(), drawn.retold()));
  }

  /**
   * What the lines of a story say for {@link HeldSources} to learn from: of every line between kin
   * the log odds that its source is lost, as many being lost as not.
   */
  public List<Double> lostOdds(Story story, List<Article> articles, Alignment alignment) {
    return drawn(story, articles, alignment).common().odds();
  }

  /** A stemma as long as every source is taken to be held. */
  private record Drawn(
      List<Telling> tellings,
      List<Kin> kin,
      Draft draft,
      RetoldLines retold,
      CommonExemplar common) {}

  private Drawn drawn(Story story, List<Article> articles, Alignment alignment) {
    List<Telling> tellings = tellings(story, articles);
    Map<String, Telling> byArticle = new HashMap<>();
    tellings.forEach(telling -> byArticle.put(telling.article().id(), telling));
    List<Kin> kin = kin(byArticle, alignment);
    DirectionModel direction = new DirectionModel(tellings);
    Draft draft = new Draft(tellings);
    KinGroups groups = KinGroups.of(tellings.size(), kin, options);
    drawText(tellings, groups, direction, draft);
    Coverage coverage = new Coverage(tellings, byArticle, alignment.pairs());
    RetoldLines retold =
        new RetoldLines(
            options, draft, tellings, coverage, direction, groups.numbers(tellings.size()));
    retold.draw();
    Separation separation = new Separation(tellings, coverage, kin);
    CommonExemplar common = new CommonExemplar(draft, tellings, separation, direction);
    return new Drawn(tellings, kin, draft, retold, common);
  }

  private void drawText(
      List<Telling> tellings, KinGroups groups, DirectionModel direction, Draft draft) {
    Attestation others = attestation.without(tellings.stream().map(Telling::words).toList());
    for (List<Integer> group : groups.groups()) {
      List<Telling> outsiders = tellings.stream().filter(t -> !group.contains(t.index())).toList();
      for (List<Integer> part : KinParts.of(group, groups.within(group))) {
        List<Telling> members = part.stream().map(tellings::get).toList();
        new TextLines(options, draft, members, groups.within(part), direction, others, outsiders)
            .draw();
      }
    }
  }

  private static List<Telling> tellings(Story story, List<Article> articles) {
    List<Article> ours =
        articles.stream().filter(article -> story.articles().contains(article.id())).toList();
    List<Telling> tellings = new ArrayList<>();
    for (Article article : Sigla.inOrder(ours)) {
      int index = tellings.size();
      Words words = Words.of(article.text(), article.kept());
      tellings.add(new Telling(index, Sigla.extant(index), article, words));
    }
    return tellings;
  }

  private static List<Kin> kin(Map<String, Telling> byArticle, Alignment alignment) {
    Map<String, List<PassagePair>> between = new TreeMap<>();
    for (PassagePair pair : alignment.pairs()) {
      boolean twoTellings = !pair.a().article().equals(pair.b().article());
      if (twoTellings && Kin.isVerbatim(pair)) {
        String key = pair.a().article() + '\0' + pair.b().article();
        between.computeIfAbsent(key, k -> new ArrayList<>()).add(pair);
      }
    }
    List<Kin> kin = new ArrayList<>();
    for (List<PassagePair> pairs : between.values()) {
      Telling a = byArticle.get(pairs.get(0).a().article());
      Telling b = byArticle.get(pairs.get(0).b().article());
      if (a != null && b != null) {
        kin.add(Kin.of(a, b, pairs));
      }
    }
    return kin;
  }

  /** The pair that came nearest to a derivation, if it came near at all. */
  private Stemma.@Nullable Nearest nearest(
      List<Telling> tellings, List<Kin> kin, RetoldLines retold) {
    Stemma.Nearest best = retold.nearest();
    for (Kin pair : kin) {
      double score = Math.min(1, pair.unquoted() / (double) options.leastWords());
      if (score < 1 && (best == null || score > best.score())) {
        String one = tellings.get(Math.min(pair.a().index(), pair.b().index())).siglum();
        String other = tellings.get(Math.max(pair.a().index(), pair.b().index())).siglum();
        best = new Stemma.Nearest(one, other, score, 1);
      }
    }
    return best;
  }
}
