package org.retold.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.retold.model.Derivation;
import org.retold.report.view.Picture;

/** Draws the stemma: witnesses, lines, time axis, with a place for every label. */
final class StemmaDrawing {
  /** The sheet: a screen's half, or a phone. */
  enum Sheet {
    WIDE(740, 52, 28, 7.7, 7.0),
    NARROW(358, 42, 13, 8.0, 7.2);

    final double width;
    final double axis;
    final int longestName;
    final double nameLetter;
    final double noteLetter;

    Sheet(double width, double axis, int longestName, double nameLetter, double noteLetter) {
      this.width = width;
      this.axis = axis;
      this.longestName = longestName;
      this.nameLetter = nameLetter;
      this.noteLetter = noteLetter;
    }

    double[] lanes() {
      int count = this == WIDE ? 7 : 5;
      double first = axis + 26;
      double last = width - 26;
      double[] lanes = new double[count];
      for (int i = 0; i < count; i++) {
        lanes[i] = Math.round(first + i * (last - first) / (count - 1));
      }
      return lanes;
    }
  }

  /** A circle, and what keeps its label from it and from the next. */
  private static final double A_WITNESS = 60;

  private final Tellings tellings;
  private final StemmaFold fold;
  private final Sheet sheet;
  private final StemmaHeights heights;
  private final List<String> sigla;
  private final List<Derivation> lines;
  private final AxisDrawing axis;
  private final LaneSearch lanes;
  private final Map<String, Integer> index = new HashMap<>();

  StemmaDrawing(Tellings tellings, StemmaFold fold, Sheet sheet) {
    this.tellings = tellings;
    this.fold = fold;
    this.sheet = sheet;
    int count = fold.shown().size();
    double height = Math.max(240, Math.min(560, 84.0 * count)) + Math.max(0, count - 10) * 22;
    this.heights = new StemmaHeights(tellings, fold.shown(), height, abreast());
    this.sigla = heights.shown();
    sigla.forEach(siglum -> index.put(siglum, index.size()));
    this.lines =
        tellings.stemma().derivations().stream()
            .filter(line -> index.containsKey(line.from()) && index.containsKey(line.to()))
            .sorted(
                Comparator.comparingDouble(Derivation::share)
                    .reversed()
                    .thenComparing(Derivation::from, Sigla.ORDER)
                    .thenComparing(Derivation::to, Sigla.ORDER))
            .toList();
    this.axis = new AxisDrawing(heights, sheet);
    this.lanes =
        new LaneSearch(
            sigla.stream().map(this::node).toList(),
            lines.stream()
                .map(line -> new LaneSearch.Line(at(line.from()), at(line.to())))
                .toList(),
            sheet.lanes(),
            axis.boxes(),
            sheet.axis,
            sheet.width);
  }

  /** How many witnesses with labels of usual length have room in one row. */
  private int abreast() {
    double label =
        fold.shown().stream()
            .mapToDouble(siglum -> name(siglum).length() * sheet.nameLetter)
            .average()
            .orElse(0);
    return (int) Math.max(1, Math.min(2, (sheet.width - sheet.axis) / (label + A_WITNESS)));
  }

  private int at(String siglum) {
    return Objects.requireNonNull(index.get(siglum));
  }

  private LaneSearch.Node node(String siglum) {
    double name = name(siglum).length() * sheet.nameLetter;
    double note = note(siglum).length() * sheet.noteLetter;
    return new LaneSearch.Node(heights.y(siglum), Math.max(name, note));
  }

  private String name(String siglum) {
    Telling telling = tellings.bySiglum(siglum);
    if (telling == null) {
      return sheet == Sheet.WIDE ? Shown.capital(tellings.unheld(siglum)) : "not at hand";
    }
    return Shown.cut(telling.name(), sheet.longestName);
  }

  private String note(String siglum) {
    Telling telling = tellings.bySiglum(siglum);
    if (telling == null) {
      double confidence =
          tellings.stemma().derivations().stream()
              .filter(line -> line.from().equals(siglum))
              .mapToDouble(Derivation::confidence)
              .min()
              .orElse(0);
      return "inferred, "
          + (sheet == Sheet.WIDE ? Shown.confidence(confidence) : Shown.fraction(confidence));
    }
    boolean timeless = tellings.clock.printed(telling.article()) == null;
    String time =
        timeless && heights.bandTop() >= 0
            ? ""
            : ", "
                + (heights.scale().isPresent()
                    ? tellings.clock.brief(telling.article())
                    : tellings.clock.say(telling.article()));
    String language =
        sheet == Sheet.WIDE ? Naming.language(telling.language()) : telling.language();
    int stacked = fold.stacked(siglum);
    return language + time + (stacked > 0 ? ", + " + stacked + " copies" : "");
  }

  /** The time that goes down; empty if down is descent. */
  Optional<TimeScale> scale() {
    return heights.scale();
  }

  Picture picture() {
    List<double[]> curves = curves();
    return new Picture(
        sheet.name().toLowerCase(java.util.Locale.ROOT),
        sheet.width,
        Math.ceil(heights.bottom()),
        axis.ticks(),
        axis.cuts(),
        whiskers(),
        edges(curves),
        labels(curves),
        nodes(),
        axis.notes());
  }

  private List<Picture.Whisker> whiskers() {
    List<Picture.Whisker> whiskers = new ArrayList<>();
    for (String siglum : sigla) {
      heights
          .window(siglum)
          .filter(window -> window[1] - window[0] > 4)
          .ifPresent(
              window -> {
                double x = lanes.x(at(siglum));
                whiskers.add(
                    new Picture.Whisker(
                        "M"
                            + x
                            + " "
                            + round(window[0])
                            + "V"
                            + round(window[1])
                            + (tellings.bySiglum(siglum) == null
                                ? ""
                                : "M"
                                    + (x - 6)
                                    + " "
                                    + round(window[0])
                                    + "h12M"
                                    + (x - 6)
                                    + " "
                                    + round(window[1])
                                    + "h12")));
              });
    }
    return whiskers;
  }

  /** Lines leave a circle side by side, in the order of where they go; one knot tells nothing. */
  private List<double[]> curves() {
    List<double[]> curves = new ArrayList<>();
    for (Derivation line : lines) {
      double x1 = lanes.x(at(line.from()));
      double x2 = lanes.x(at(line.to()));
      double[] curve =
          Curve.between(
              x1,
              heights.y(line.from()),
              x2,
              heights.y(line.to()),
              fan(line, true),
              fan(line, false));
      curves.add(Strokes.isUndirected(tellings, line) ? curve : Curve.withRoomForHead(curve));
    }
    return curves;
  }

  private double fan(Derivation line, boolean out) {
    List<Derivation> beside =
        lines.stream()
            .filter(other -> out ? other.from().equals(line.from()) : other.to().equals(line.to()))
            .sorted(
                Comparator.comparingDouble(
                        (Derivation other) -> lanes.x(at(out ? other.to() : other.from())))
                    .thenComparing(Derivation::to, Sigla.ORDER)
                    .thenComparing(Derivation::from, Sigla.ORDER))
            .toList();
    if (beside.size() < 2) {
      return 0;
    }
    double step = Math.min(11, 24.0 / (beside.size() - 1));
    return (beside.indexOf(line) - (beside.size() - 1) / 2.0) * step;
  }

  private List<Picture.Edge> edges(List<double[]> curves) {
    List<Picture.Edge> edges = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Derivation line = lines.get(i);
      String style = Strokes.style(tellings, line);
      boolean isDouble = style.equals("e-rev");
      edges.add(
          new Picture.Edge(
              Sigla.id(line.from()),
              Sigla.id(line.to()),
              Curve.path(curves.get(i)),
              Strokes.isUndirected(tellings, line)
                  ? ""
                  : Curve.head(curves.get(i), Strokes.width(line)),
              style,
              isDouble ? Math.max(5, Strokes.width(line)) : Strokes.width(line),
              isDouble,
              line.from()
                  + " to "
                  + line.to()
                  + ": "
                  + label(line)
                  + ", "
                  + Shown.confidence(line.confidence())));
    }
    return edges;
  }

  private static String maybe(Derivation line) {
    return line.confidence() < Answers.SURE ? "perhaps " : "";
  }

  private String label(Derivation line) {
    return maybe(line)
        + Strokes.word(tellings, line)
        + ", "
        + Shown.percent(line.share())
        + " of "
        + line.to()
        + (Strokes.isUndirected(tellings, line) ? ", or the reverse" : "");
  }

  private List<Picture.EdgeLabel> labels(List<double[]> curves) {
    List<double[]> taken = new ArrayList<>(axis.boxes());
    for (int i = 0; i < sigla.size(); i++) {
      taken.add(lanes.label(i));
      taken.add(lanes.circle(i));
    }
    LabelPlaces places = new LabelPlaces(curves, taken, sheet.axis, sheet.width);
    List<Picture.EdgeLabel> labels = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String href = "#" + Derivations.id(lines.get(i).from(), lines.get(i).to());
      label(places, i)
          .map(
              spot ->
                  new Picture.EdgeLabel(
                      href, round(spot.x()), round(spot.y()), spot.anchor(), spot.text()))
          .ifPresent(labels::add);
    }
    return labels;
  }

  /** As much of what a line says as has room beside it: all, or at least how much. */
  private Optional<LabelPlaces.Spot> label(LabelPlaces places, int i) {
    Derivation line = lines.get(i);
    String share = Shown.percent(line.share());
    List<String> texts = new ArrayList<>();
    if (sheet == Sheet.WIDE) {
      texts.add(label(line));
    }
    texts.add(maybe(line) + Strokes.word(tellings, line) + " " + share);
    texts.add(maybe(line) + share);
    return texts.stream()
        .map(text -> places.place(i, text, sheet.noteLetter))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private List<Picture.Node> nodes() {
    List<Picture.Node> nodes = new ArrayList<>();
    for (String siglum : sigla) {
      int i = at(siglum);
      boolean flipped = lanes.isFlipped(i);
      double gap = LaneSearch.RADIUS + 7;
      nodes.add(
          new Picture.Node(
              siglum,
              Sigla.id(siglum),
              "#t-" + Sigla.id(siglum),
              lanes.x(i),
              round(heights.y(siglum)),
              tellings.bySiglum(siglum) == null,
              fold.stacked(siglum),
              lanes.x(i) + (flipped ? -gap : gap),
              flipped ? "end" : "start",
              name(siglum),
              note(siglum),
              siglum + ", " + name(siglum) + ", " + note(siglum)));
    }
    return nodes;
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
