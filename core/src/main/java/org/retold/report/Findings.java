package org.retold.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.retold.model.Discrepancy;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Passage;
import org.retold.model.PassagePair;
import org.retold.model.Span;
import org.retold.report.view.Finding;
import org.retold.report.view.Piece;

/** The section What differs. */
final class Findings {
  /** NOTES of the design: a check wants a person, a variant wants nobody. */
  static final List<Severity> GRAVEST_FIRST =
      List.of(Severity.ERROR, Severity.DISTORTION, Severity.CHECK, Severity.VARIANT);

  private static final int LONGEST_READING = 44;

  private final Tellings tellings;
  private final Synopsis synopsis;
  private final Links links;
  private final List<Discrepancy> ordered;

  Findings(Tellings tellings, Synopsis synopsis, Links links) {
    this.tellings = tellings;
    this.synopsis = synopsis;
    this.links = links;
    this.ordered =
        tellings.story().comparison().discrepancies().stream()
            .sorted(
                Comparator.comparingInt(
                    discrepancy -> GRAVEST_FIRST.indexOf(discrepancy.severity())))
            .toList();
  }

  /** In the order of the page; the first has number 1. */
  List<Discrepancy> ordered() {
    return ordered;
  }

  List<Finding> all() {
    List<Finding> all = new ArrayList<>();
    for (Discrepancy discrepancy : ordered) {
      all.add(finding(all.size() + 1, discrepancy));
    }
    return all;
  }

  List<Finding.Count> counts() {
    return GRAVEST_FIRST.stream()
        .map(
            severity ->
                new Finding.Count(
                    severity.word(),
                    glyph(severity),
                    meaning(severity),
                    ordered.stream().filter(d -> d.severity() == severity).count()))
        .toList();
  }

  private Finding finding(int number, Discrepancy discrepancy) {
    Passage left = discrepancy.passages().get(0);
    Passage right = counterpart(discrepancy);
    List<Finding.Quote> pair = new ArrayList<>();
    pair.add(quote(left, right));
    if (!right.equals(left)) {
      pair.add(quote(right, left));
    }
    List<Finding.Quote> also =
        discrepancy.passages().stream()
            .filter(passage -> !passage.equals(left) && !passage.equals(right))
            .distinct()
            .map(this::inBrief)
            .toList();
    return new Finding(
        number,
        discrepancy.severity().word(),
        glyph(discrepancy.severity()),
        kind(discrepancy.kind()),
        Shown.fraction(discrepancy.confidence()),
        Shown.sentence(named(Shown.line(discrepancy.what()))),
        touched(discrepancy),
        pair,
        also,
        apparatus(discrepancy));
  }

  /**
   * The sentence with a capital, unless it begins with a name: that is written as it writes itself.
   * An outlet that calls itself a page long is told as it is told elsewhere.
   */
  private String named(String what) {
    String told = what;
    for (Telling telling : tellings.all()) {
      String name = Shown.line(telling.article().name());
      if (name.length() > telling.name().length()) {
        told = told.replace(name, telling.name());
      }
    }
    String sentence = told;
    boolean isNamed =
        tellings.all().stream().anyMatch(telling -> sentence.startsWith(telling.name()));
    return isNamed ? sentence : Shown.capital(sentence);
  }

  private String touched(Discrepancy discrepancy) {
    return discrepancy.passages().stream()
        .map(passage -> Sigla.id(tellings.of(passage.article()).siglum()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** The second place is one that departs from the first; there may be one place only. */
  private static Passage counterpart(Discrepancy discrepancy) {
    List<Passage> passages = discrepancy.passages();
    return passages.get(Math.min(1, passages.size() - 1));
  }

  private String reading(Passage passage) {
    return Shown.line(words(passage)).toLowerCase(Locale.ROOT);
  }

  private String words(Passage passage) {
    return passage.span().of(tellings.of(passage.article()).article().text());
  }

  private Finding.Quote quote(Passage passage, Passage other) {
    Span context = synopsis.context(passage);
    MarkedText text = new MarkedText(tellings.of(passage.article()).article().text());
    if (context.length() > passage.span().length() + 1) {
      text.mark(passage.span());
    } else {
      changes(text, passage, other);
    }
    return quote(passage, text.quote(passage.span(), context));
  }

  private void changes(MarkedText text, Passage passage, Passage other) {
    for (PassagePair pair :
        tellings.story().alignment().between(passage.article(), other.article())) {
      boolean holds =
          Origins.side(pair, passage.article()).overlaps(passage)
              && Origins.side(pair, other.article()).overlaps(other);
      if (holds && Origins.isWordForWord(pair)) {
        text.changes(pair, passage.article(), tellings.of(other.article()).article().text());
      }
    }
  }

  private Finding.Quote inBrief(Passage passage) {
    MarkedText text = new MarkedText(tellings.of(passage.article()).article().text());
    return quote(passage, text.quote(passage.span(), passage.span()));
  }

  private Finding.Quote quote(Passage passage, List<Piece> words) {
    Telling telling = tellings.of(passage.article());
    return new Finding.Quote(
        links.siglum(telling),
        Links.name(telling),
        links.href(passage),
        links.label(passage),
        Naming.lang(telling.language()),
        Naming.direction(telling.language()),
        words);
  }

  /** Readings and who has them: thirty-one A C D ] thirteen B E. */
  private List<Piece> apparatus(Discrepancy discrepancy) {
    Map<String, Set<String>> readings = new LinkedHashMap<>();
    Map<String, Passage> shown = new LinkedHashMap<>();
    for (Passage passage : discrepancy.passages()) {
      String reading = reading(passage);
      readings
          .computeIfAbsent(reading, key -> new TreeSet<>(Sigla.ORDER))
          .add(tellings.of(passage.article()).siglum());
      shown.putIfAbsent(reading, passage);
    }
    boolean isShort = readings.keySet().stream().allMatch(r -> r.length() <= LONGEST_READING);
    if (readings.size() < 2 || !isShort) {
      return List.of();
    }
    List<Piece> line = new ArrayList<>();
    readings.forEach(
        (reading, sigla) -> {
          if (!line.isEmpty()) {
            line.add(Piece.text(line.size() == 2 ? " ] " : " · "));
          }
          Telling telling =
              tellings.of(java.util.Objects.requireNonNull(shown.get(reading)).article());
          line.add(reading(telling, java.util.Objects.requireNonNull(shown.get(reading))));
          line.add(Piece.confidence(String.join(" ", sigla)));
        });
    return line;
  }

  private Piece reading(Telling telling, Passage passage) {
    return new Piece(
        Piece.Kind.NAME,
        Shown.line(words(passage)),
        null,
        Naming.lang(telling.language()),
        Naming.direction(telling.language()),
        null);
  }

  /** The numbers of the findings that touch a cell. */
  List<Integer> touching(Block block) {
    Set<Integer> numbers = new LinkedHashSet<>();
    for (int i = 0; i < ordered.size(); i++) {
      for (Passage passage : ordered.get(i).passages()) {
        if (synopsis.at(passage).filter(block::equals).isPresent()) {
          numbers.add(i + 1);
        }
      }
    }
    return List.copyOf(numbers);
  }

  static String glyph(Severity severity) {
    return switch (severity) {
      case ERROR -> "✕";
      case DISTORTION -> "~";
      case CHECK -> "?";
      case VARIANT -> "=";
    };
  }

  static String meaning(Severity severity) {
    return switch (severity) {
      case ERROR -> "somebody got it wrong";
      case DISTORTION -> "the sense moved";
      case CHECK -> "cannot be told: a person should look";
      case VARIANT -> "harmless";
    };
  }

  static String kind(Discrepancy.Kind kind) {
    return switch (kind) {
      case NUMBER -> "number";
      case DATE -> "date or time";
      case COUNT -> "count against list";
      case LIST -> "list";
      case NAME_CUT -> "name cut";
      case NAME_OTHER -> "another name";
      case NAME_VARIANT -> "spelling of a name";
      case NAME_INSIDE -> "two spellings in one telling";
      case ROLE -> "role";
      case SCOPE -> "scope";
      case QUOTATION -> "quotation";
      case ATTRIBUTION -> "attribution";
      case CERTAINTY -> "certainty";
      case NEGATION -> "negation";
      case WORDING -> "wording";
      case TYPO -> "typing slip";
    };
  }
}
