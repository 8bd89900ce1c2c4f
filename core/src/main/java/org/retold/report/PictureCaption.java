package org.retold.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.retold.model.Derivation;
import org.retold.report.view.StoryPage;

/** What is said above the stemma: how to read it, with only the strokes that are in it. */
final class PictureCaption {
  private static final List<String> ORDER =
      List.of("e-near", "e-rew", "e-tr", "e-quo", "e-rev", "e-inf");
  private static final Map<String, String> WORDS =
      Map.of(
          "e-near", "near-verbatim",
          "e-rew", "reworded",
          "e-tr", "translation",
          "e-quo", "quotation",
          "e-rev", "own revision",
          "e-inf", "common source, inferred");

  private PictureCaption() {}

  /**
   * @param scale of the time that the picture shows downwards; empty if down is descent
   */
  static StoryPage.Caption of(Tellings tellings, StemmaFold fold, Optional<TimeScale> scale) {
    List<Derivation> lines = tellings.stemma().derivations();
    Map<String, String> present = new TreeMap<>(Comparator.comparingInt(ORDER::indexOf));
    lines.forEach(
        line ->
            present.put(
                Strokes.style(tellings, line),
                WORDS.getOrDefault(Strokes.style(tellings, line), "")));
    List<StoryPage.Caption.Stroke> strokes = new ArrayList<>();
    present.forEach(
        (style, word) ->
            strokes.add(new StoryPage.Caption.Stroke(style, style.equals("e-quo") ? 3 : 5, word)));
    String down =
        scale
            .map(TimeScale::isWidened)
            .map(
                widened ->
                    widened
                        ? "Down is time; crowded hours are drawn wider."
                        : "Down is time, to scale.")
            .orElseGet(() -> descent(tellings));
    String text =
        lines.isEmpty()
            ? down + " " + Derivations.nothing(tellings)
            : down + " A line is as thick as the share taken; its stroke says how:";
    int hidden = fold.hidden(tellings);
    String notDrawn =
        hidden > 0
            ? "Not drawn: " + Shown.count(hidden, "telling") + " that no finding names."
            : "";
    String open =
        scale.isPresent() && tellings.all().stream().anyMatch(PictureCaption::isOpen)
            ? "A thin upright bar is a time of which the hour is not known. "
            : "";
    return new StoryPage.Caption(text, strokes, open + notDrawn);
  }

  private static boolean isOpen(Telling telling) {
    return telling.article().published() != null && !StoryClock.isExact(telling.article());
  }

  private static String descent(Tellings tellings) {
    long timed =
        tellings.all().stream()
            .map(telling -> tellings.clock.printed(telling.article()))
            .filter(java.util.Objects::nonNull)
            .distinct()
            .count();
    return "Down is descent, not time: "
        + (timed < 2
            ? "fewer than two tellings say when."
            : "too many tellings are of one moment to stand at one height.");
  }
}
