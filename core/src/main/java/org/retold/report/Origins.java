package org.retold.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.retold.model.Derivation;
import org.retold.model.Passage;
import org.retold.model.PassagePair;
import org.retold.model.Relation;

/** How each cell of the parallel edition came to be in its telling. */
final class Origins {
  /** A pair that covers less than this part of a cell does not explain it. */
  private static final double LEAST_COVER = 0.3;

  /** The fills of bars, with the words that legends and captions use. */
  enum Fill {
    VERBATIM("verbatim", "word for word from"),
    NEAR("near-verbatim", "nearly word for word from"),
    PARAPHRASE("reworded", "reworded from"),
    TRANSLATION("translated", "translated from"),
    COMMON("common source", "from"),
    SHARED("shared, source unknown", "also elsewhere"),
    OWN("its own", "own");

    final String legend;
    final String words;

    Fill(String legend, String words) {
      this.legend = legend;
      this.words = words;
    }

    String style() {
      return "b-" + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Where a cell comes from.
   *
   * @param from siglum of the exemplar; null for a telling's own matter
   * @param pair the pair that shows it, where there is one
   */
  record Origin(Fill fill, @Nullable String from, @Nullable PassagePair pair) {
    String words() {
      return from == null ? fill.words : fill.words + " " + from;
    }
  }

  private final Tellings tellings;

  Origins(Tellings tellings) {
    this.tellings = tellings;
  }

  Origin of(Block block) {
    Origin best = new Origin(Fill.OWN, null, null);
    double most = 0;
    for (Derivation line : tellings.exemplars(block.telling())) {
      Telling exemplar = tellings.bySiglum(line.from());
      for (PassagePair pair : pairs(block.telling())) {
        double cover = cover(pair, block) * pair.similarity();
        boolean fits =
            exemplar == null ? isCousin(block.telling(), pair) : touches(pair, exemplar.id());
        if (fits && cover > most + (exemplar == null ? 0.1 : 0)) {
          most = cover;
          best = new Origin(exemplar == null ? Fill.COMMON : fill(pair), line.from(), pair);
        }
      }
    }
    return best.from() == null && isShared(block) ? new Origin(Fill.SHARED, null, null) : best;
  }

  private static Fill fill(PassagePair pair) {
    return switch (pair.relation()) {
      case VERBATIM -> Fill.VERBATIM;
      case NEAR_VERBATIM -> Fill.NEAR;
      case PARAPHRASE -> Fill.PARAPHRASE;
      case TRANSLATION -> Fill.TRANSLATION;
    };
  }

  /** True if the pair joins the telling to one that does not come from it. */
  private boolean isCousin(Telling telling, PassagePair pair) {
    String other = other(telling, pair);
    return !descendants(telling.siglum()).contains(tellings.of(other).siglum());
  }

  private boolean isShared(Block block) {
    return pairs(block.telling()).stream()
        .anyMatch(pair -> cover(pair, block) >= LEAST_COVER && isCousin(block.telling(), pair));
  }

  private List<PassagePair> pairs(Telling telling) {
    return tellings.pairs(telling);
  }

  private static boolean touches(PassagePair pair, String article) {
    return pair.a().article().equals(article) || pair.b().article().equals(article);
  }

  private static String other(Telling telling, PassagePair pair) {
    return pair.a().article().equals(telling.id()) ? pair.b().article() : pair.a().article();
  }

  static Passage side(PassagePair pair, String article) {
    return pair.a().article().equals(article) ? pair.a() : pair.b();
  }

  private static double cover(PassagePair pair, Block block) {
    Passage own = side(pair, block.telling().id());
    int shared =
        Math.min(own.end(), block.span().end()) - Math.max(own.start(), block.span().start());
    double cover = (double) Math.max(0, shared) / Math.max(1, block.span().length());
    return cover >= LEAST_COVER ? cover : 0;
  }

  /** The witnesses that a witness's text went on to. */
  private Set<String> descendants(String siglum) {
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(siglum));
    while (!open.isEmpty()) {
      String from = open.remove();
      for (Derivation line : tellings.stemma().derivations()) {
        if (line.from().equals(from) && found.add(line.to())) {
          open.add(line.to());
        }
      }
    }
    return found;
  }

  /** True if the words of both sides can be compared one by one. */
  static boolean isWordForWord(PassagePair pair) {
    return pair.relation() == Relation.VERBATIM || pair.relation() == Relation.NEAR_VERBATIM;
  }
}
