package org.retold.compare;

import java.util.List;
import org.retold.model.Change;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Span;
import org.retold.text.FunctionWords;
import org.retold.text.ReportingVerbs;

/** Whose word it is, left out where the sentence stayed: what police said has become a fact. */
final class LostSource implements Detector {
  private static final double CONFIDENCE = .8;
  private static final int MOST_WORDS = 7;
  private static final int NEIGHBOURS = 4;

  /** Signs between two sentences. */
  private static final int GAP = 3;

  @Override
  public List<Noted> find(StoryView story) {
    Contrast contrast = new Contrast(Kind.ATTRIBUTION, Severity.DISTORTION, .7);
    for (Twin twin : story.twins()) {
      if (twin.wordForWord()) {
        twin.wordChanges().stream()
            .filter(change -> change.kind() == Change.Kind.OMISSION)
            .filter(change -> isSource(twin.near(), change.a()))
            .filter(change -> twin.isLocal(change, MOST_WORDS) && !reports(twin))
            .filter(change -> !isQuoted(twin.near(), change.a()))
            .forEach(change -> differ(twin, change, contrast));
      }
    }
    return contrast.noted(story);
  }

  /** A verb of reporting and whoever speaks: police said, according to the mayor. */
  private static boolean isSource(Telling telling, Span span) {
    int[] range = telling.wordsIn(span);
    boolean reported = false;
    boolean somebody = false;
    for (int i = range[0]; i < range[1]; i++) {
      String form = telling.words().form(i);
      boolean verb = ReportingVerbs.of(telling.language()).contains(form);
      reported |= verb;
      somebody |= !verb && !FunctionWords.of(telling.language()).contains(form);
    }
    return reported && somebody;
  }

  /** Whose a quotation is may be said anywhere beside it. */
  private static boolean isQuoted(Telling telling, Span span) {
    Span sentence = telling.sentencesAround(span);
    return telling.quotes().stream().anyMatch(quote -> quote.span().overlaps(sentence));
  }

  /** True if the copy says in another way that somebody reports it, be it in the next sentence. */
  private static boolean reports(Twin twin) {
    Telling far = twin.far();
    Span sentences = far.sentencesAround(twin.farSpan());
    int beyond = Math.min(far.text().length(), sentences.end() + GAP);
    int[] range = far.wordsIn(far.sentencesAround(new Span(sentences.start(), beyond)));
    for (int i = range[0]; i < range[1]; i++) {
      if (ReportingVerbs.of(far.language()).contains(far.words().form(i))) {
        return true;
      }
    }
    return false;
  }

  private static void differ(Twin twin, Change change, Contrast contrast) {
    Span near = twin.near().withNeighbours(change.a(), NEIGHBOURS, 1);
    Span far = twin.far().withNeighbours(change.b(), NEIGHBOURS, 1);
    contrast.differ(
        Contrast.reading(twin.near(), near, "source"),
        Contrast.reading(twin.far(), far, "none"),
        CONFIDENCE);
  }
}
