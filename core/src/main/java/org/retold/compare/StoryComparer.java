package org.retold.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.retold.model.Alignment;
import org.retold.model.Article;
import org.retold.model.Comparison;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.NamedEntity;
import org.retold.model.Stemma;
import org.retold.model.Story;

/** Compares the tellings of one story: what each kept, cut, added, reworded or got wrong. */
public final class StoryComparer {
  private static final List<Detector> DETECTORS =
      List.of(
          new NumberDetector(),
          new WeekdayDetector(),
          new CountDetector(),
          new NameCuts(),
          new InsideSpelling(),
          new NameVariants(),
          new ExchangedNames(),
          new RoleDetector(),
          new Polarity(),
          new Reversals(),
          new LostSource(),
          new QuotationDetector(),
          new AttributionDetector(),
          new TypoDetector());

  /** Within one severity: what misleads a reader most comes first. */
  private static final List<Kind> WEIGHT =
      List.of(
          Kind.NEGATION,
          Kind.NUMBER,
          Kind.QUOTATION,
          Kind.ATTRIBUTION,
          Kind.DATE,
          Kind.NAME_OTHER,
          Kind.NAME_CUT,
          Kind.ROLE,
          Kind.CERTAINTY,
          Kind.SCOPE,
          Kind.COUNT,
          Kind.LIST,
          Kind.NAME_INSIDE,
          Kind.WORDING,
          Kind.TYPO,
          Kind.NAME_VARIANT);

  private static final Comparator<Discrepancy> GRAVEST_FIRST =
      Comparator.comparing(Discrepancy::severity)
          .thenComparing(finding -> WEIGHT.indexOf(finding.kind()))
          .thenComparing(Comparator.comparingDouble(Discrepancy::confidence).reversed())
          .thenComparing(finding -> finding.passages().get(0))
          .thenComparing(Discrepancy::what);

  private final CompareOptions options;

  public StoryComparer(CompareOptions options) {
    this.options = options;
  }

  /**
   * Compares the tellings of a story.
   *
   * @param articles those of the story; others are passed over
   * @throws IllegalArgumentException if an article of the story is missing from the stemma
   */
  public Comparison compare(
      Story story, List<Article> articles, Alignment alignment, Stemma stemma) {
    List<Article> own =
        articles.stream().filter(article -> story.articles().contains(article.id())).toList();
    Tellings tellings = Tellings.read(own, stemma);
    List<Twin> twins = Twins.between(alignment, tellings, options);
    ClosedClasses closed = ClosedClasses.load();
    Entities entities = EntityResolver.resolve(tellings, twins, closed);
    StoryView view = new StoryView(tellings, twins, entities, closed);
    SubstitutionFinder finder = new SubstitutionFinder(view);
    List<VariantPlace> substitutions = finder.places();
    List<Noted> noted = noted(view, finder, substitutions);
    return new Comparison(
        story.id(),
        new ClaimBuilder(view, noted).claims(),
        names(entities),
        noted.stream().map(Noted::discrepancy).toList(),
        SubstitutionFinder.substitutions(substitutions),
        QuotationTracer.sources(view.quotations()));
  }

  private List<Noted> noted(
      StoryView view, SubstitutionFinder finder, List<VariantPlace> substitutions) {
    List<Noted> found = new ArrayList<>();
    DETECTORS.forEach(detector -> found.addAll(detector.find(view)));
    found.addAll(new TollDetector(List.copyOf(found)).find(view));
    found.addAll(new CopiedNames(List.copyOf(found)).find(view));
    found.addAll(new WordingDetector(finder, substitutions, List.copyOf(found)).find(view));
    Comparator<Noted> order = Comparator.comparing(Noted::discrepancy, GRAVEST_FIRST);
    return found.stream()
        .filter(noted -> noted.discrepancy().confidence() >= options.minConfidence())
        .distinct()
        .sorted(order)
        .toList();
  }

  private static List<NamedEntity> names(Entities entities) {
    return entities.all().stream().map(Entity::toModel).collect(Collectors.toList());
  }
}
