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

  @Override
  public List<Noted> find(StoryView story) {
    Contrast contrast = new Contrast(Kind.ATTRIBUTION, Severity.DISTORTION, .7);
    for (Twin twin : story.twins()) {
      if (twin.wordForWord()) {
        twin.wordChanges().stream()
            .filter(change -> change.kind() == Change.Kind.OMISSION)
            .filter(change -> isSource(twin.near(), change.a()))
            .filter(change -> twin.isLocal(change, MOST_WORDS) && !reports(twin))
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

  /** True if the copy says in another way that somebody reports it. */
  private static boolean reports(Twin twin) {
    Telling far = twin.far();
    int[] range = far.wordsIn(far.sentencesAround(twin.farSpan()));
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
