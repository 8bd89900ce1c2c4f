package org.retold.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.retold.compare.ClosedClasses.Sort;
import org.retold.compare.QuotationTracer.Traced;
import org.retold.model.Change;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Span;

/** Words inside quotation marks that are not the words of the source. */
final class QuotationDetector implements Detector {
  /** Words; a shorter quotation is a phrase that two speakers may use. */
  private static final int FEWEST_WORDS = 5;

  /** Of the shorter quotation, in the same order in the other. */
  private static final double SAME_QUOTATION = .6;

  /** Of the longer quotation: it was repeated as it stood, but for a word or two. */
  private static final double NEARLY_ALL = .85;

  @Override
  public List<Noted> find(StoryView story) {
    Contrast contrast = new Contrast(Kind.QUOTATION, Severity.DISTORTION, .65);
    for (Traced traced : story.quotations()) {
      if (traced.quoted().letter()
          || !traced.telling().language().equals(traced.quoted().telling().language())) {
        continue;
      }
      story
          .twinsAt(traced.quoted().telling(), traced.quoted().span())
          .filter(twin -> twin.near() == traced.telling() || twin.far() == traced.telling())
          .filter(twin -> twin.far() == traced.quoted().telling())
          .forEach(twin -> compare(story, traced, twin, contrast));
    }
    return contrast.noted(story);
  }

  private static void compare(StoryView story, Traced traced, Twin twin, Contrast contrast) {
    if (!twin.wordForWord()) {
      reworded(story, traced, twin, contrast);
      return;
    }
    List<Change> altered =
        twin.wordChanges().stream()
            .filter(change -> inside(change, traced, twin))
            .filter(change -> !harmless(story, twin, change))
            .toList();
    if (!altered.isEmpty()) {
      Span near = cover(altered.stream().map(Change::a).toList());
      Span far = cover(altered.stream().map(Change::b).toList());
      contrast.differ(
          Contrast.reading(twin.near(), shown(twin.near(), near, twin.nearSpan()), "source"),
          Contrast.reading(twin.far(), shown(twin.far(), far, traced.quoted().span()), "quotation"),
          confidence(story, traced, twin, altered));
    }
  }

  /**
   * Sentences that are alike hold quotations that need not be: only where most words of the shorter
   * one stand in the other in their order, and not all, were a speaker's words changed.
   */
  private static void reworded(StoryView story, Traced traced, Twin twin, Contrast contrast) {
    boolean known =
        traced.origin().letter()
            || story.tellings().isExemplar(traced.telling(), traced.quoted().telling());
    Optional<Span> said = overlap(traced.origin().span(), twin.nearSpan());
    if (!known || said.isEmpty() || !traced.quoted().isOf(twin.farSpan())) {
      return;
    }
    List<String> source = forms(twin.near(), said.get());
    List<String> quotation = forms(twin.far(), traced.quoted().span());
    int shortest = Math.min(source.size(), quotation.size());
    int common = inCommon(source, quotation);
    if (shortest >= FEWEST_WORDS && common < shortest && common >= SAME_QUOTATION * shortest) {
      contrast.differ(
          Contrast.reading(twin.near(), said.get(), "source"),
          Contrast.reading(twin.far(), traced.quoted().span(), "quotation"),
          common >= NEARLY_ALL * Math.max(source.size(), quotation.size()) ? .75 : .5);
    }
  }

  private static Optional<Span> overlap(Span one, Span other) {
    int start = Math.max(one.start(), other.start());
    int end = Math.min(one.end(), other.end());
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private static List<String> forms(Telling telling, Span span) {
    int[] range = telling.wordsIn(span);
    return IntStream.range(range[0], range[1]).mapToObj(telling.words()::form).toList();
  }

  /** Length of the longest common subsequence. */
  private static int inCommon(List<String> one, List<String> other) {
    int[] row = new int[other.size() + 1];
    for (String word : one) {
      int diagonal = 0;
      for (int j = 1; j <= other.size(); j++) {
        int above = row[j];
        row[j] = word.equals(other.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[other.size()];
  }

  /**
   * Few words changed by somebody who had the source: he changed them. Two tellings that heard the
   * same speech, or translated it, may differ for other reasons.
   */
  private static double confidence(
      StoryView story, Traced traced, Twin twin, List<Change> altered) {
    boolean replaced = altered.stream().anyMatch(change -> change.kind() != Change.Kind.OMISSION);
    int changed = altered.stream().mapToInt(change -> words(twin.far(), change.b())).sum();
    boolean few = changed <= .35 * words(twin.far(), twin.farSpan());
    boolean copied = story.tellings().isExemplar(traced.telling(), traced.quoted().telling());
    return replaced && few && copied ? .85 : .55;
  }

  private static int words(Telling telling, Span span) {
    int[] range = telling.wordsIn(span);
    return span.isEmpty() ? 0 : range[1] - range[0];
  }

  /** Inside both quotations, and not at the rim, where a quotation may begin and end at will. */
  private static boolean inside(Change change, Traced traced, Twin twin) {
    Span quote = traced.quoted().span();
    boolean there =
        change.b().isEmpty()
            ? quote.start() + 2 < change.b().start() && change.b().start() + 2 < quote.end()
            : quote.contains(change.b());
    Span origin = traced.origin().span();
    boolean here =
        change.a().isEmpty()
            ? origin.start() < change.a().start() && change.a().start() < origin.end()
            : origin.contains(change.a());
    return here
        && there
        && !marked(twin.far().text(), change.b())
        && !bracketed(twin.near().text(), change.a());
  }

  /** Words in brackets are no words of the speaker; to leave them out restores what was said. */
  private static boolean bracketed(String text, Span span) {
    String around =
        text.substring(Math.max(0, span.start() - 1), Math.min(text.length(), span.end() + 1));
    return around.contains("[") || around.contains("]");
  }

  /** Brackets and dots tell the reader that the quotation was changed. */
  private static boolean marked(String text, Span span) {
    String around =
        text.substring(Math.max(0, span.start() - 6), Math.min(text.length(), span.end() + 6));
    return around.contains("…")
        || around.contains("...")
        || around.contains("[")
        || around.contains("]");
  }

  private static boolean harmless(StoryView story, Twin twin, Change change) {
    return (grammar(story, twin.near(), change.a()) && grammar(story, twin.far(), change.b()))
        || spelling(twin, change);
  }

  /** The same letters but for one or two: a matter of spelling, which is another finding. */
  private static boolean spelling(Twin twin, Change change) {
    String near = letters(change.a().of(twin.near().text()));
    String far = letters(change.b().of(twin.far().text()));
    int distance = NameTokens.distance(near, far);
    return distance == 0 || (near.length() > 4 && distance <= 2 && near.length() > 3 * distance);
  }

  private static String letters(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static boolean grammar(StoryView story, Telling telling, Span span) {
    int[] range = telling.wordsIn(span);
    for (int i = range[0]; i < range[1] && !span.isEmpty(); i++) {
      String form = telling.words().form(i);
      boolean little =
          story.closed().isAny(telling.language(), form, Sort.ARTICLE, Sort.LINKER)
              || form.equals("that");
      if (!little) {
        return false;
      }
    }
    return true;
  }

  private static Span cover(List<Span> spans) {
    return spans.stream().reduce(Span::cover).orElseThrow();
  }

  private static Span shown(Telling telling, Span span, Span bounds) {
    Span wide = telling.withNeighbours(span, 2, 3);
    Optional<Span> inside =
        wide.overlaps(bounds)
            ? Optional.of(
                new Span(
                    Math.max(bounds.start(), wide.start()), Math.min(bounds.end(), wide.end())))
            : Optional.empty();
    return inside.orElse(wide);
  }
}
