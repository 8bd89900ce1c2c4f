package org.retold.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.retold.model.Derivation;
import org.retold.model.Published.Precision;
import org.retold.model.StoryReport;
import org.retold.report.view.Picture;

final class StemmaDrawingTest {

  @Test
  void tellingsOfOneDayWithoutHoursAreLegibleBesideEachOther() {
    Picture picture = picture(copiesOfOneDay(5), StemmaDrawing.Sheet.WIDE);

    List<Picture.Node> nodes = picture.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(overlap(box(nodes.get(i)), box(nodes.get(j))))
            .as(nodes.get(i).spoken() + " on " + nodes.get(j).spoken())
            .isFalse();
      }
    }
  }

  @Test
  void everyLineOfAFewTellingsSaysHowMuchWasTaken() {
    Picture picture = picture(copiesOfOneDay(3), StemmaDrawing.Sheet.WIDE);

    assertThat(picture.labels())
        .hasSize(picture.edges().size())
        .allSatisfy(label -> assertThat(label.text()).contains("90%"));
  }

  @Test
  void aDoubtfulLineIsDoubtfulHoweverShortItsLabel() {
    Picture picture = picture(copiesOfOneDay(3), StemmaDrawing.Sheet.NARROW);

    assertThat(picture.labels())
        .allSatisfy(label -> assertThat(label.text()).startsWith("perhaps "));
  }

  @Test
  void aCopyMinutesAfterItsExemplarStandsBelowItThoughTheAxisGoesOnForDays() {
    List<Told> tellings = new ArrayList<>();
    for (String time : List.of("01T08:00", "01T08:03", "01T08:05", "01T08:06", "09T10:00")) {
      tellings.add(
          new Told("t" + time + ".txt", "Outlet of " + time, "en")
              .title("A bridge is closed")
              .published("2031-05-" + time, Precision.MINUTE, "Z")
              .say("1", "The bridge at Esker was closed for repairs on Thursday."));
    }

    Picture picture = picture(tellings, StemmaDrawing.Sheet.WIDE);

    double first = picture.nodes().get(0).y();
    assertThat(picture.nodes().subList(1, 4))
        .allSatisfy(copy -> assertThat(copy.y()).isGreaterThan(first + 2.6 * LaneSearch.RADIUS));
    assertThat(picture.edges()).allSatisfy(edge -> assertThat(edge.head()).isEmpty());
  }

  @Test
  void aLineThatGoesSidewaysOrUpHasAHead() {
    double[] sideways = Curve.between(100, 50, 300, 50, 0, 0);
    double[] up = Curve.between(100, 200, 300, 50, 0, 0);

    assertThat(Curve.head(sideways, 3)).startsWith("M");
    assertThat(Curve.head(up, 3)).startsWith("M");
    assertThat(Curve.withRoomForHead(sideways)[6]).isLessThan(sideways[6]);
    assertThat(Curve.head(Curve.between(100, 50, 300, 200, 0, 0), 3)).isEmpty();
  }

  private static List<Told> copiesOfOneDay(int copies) {
    List<Told> tellings = new ArrayList<>();
    for (int i = 0; i <= copies; i++) {
      tellings.add(
          new Told("t" + i + ".txt", "Outlet number " + i, "en")
              .title("A bridge is closed")
              .published("2031-05-01", Precision.DAY, null)
              .say("1", "The bridge at Esker was closed for repairs on Thursday."));
    }
    tellings.add(
        new Told("late.txt", "Late Outlet", "en")
            .title("A bridge is closed")
            .published("2031-05-02T10:00", Precision.MINUTE, null)
            .say("1", "The bridge at Esker was closed for repairs on Thursday."));
    return tellings;
  }

  private static Picture picture(List<Told> tellings, StemmaDrawing.Sheet sheet) {
    List<Derivation> lines = new ArrayList<>();
    for (int i = 1; i < tellings.size(); i++) {
      lines.add(
          new Derivation(
              "A",
              Runs.siglum(i),
              Derivation.Kind.COPY,
              0.9,
              0.5,
              0.9,
              List.of(
                  new Derivation.Evidence(
                      "containment",
                      "the same words",
                      List.of(tellings.get(0).group("1"), tellings.get(i).group("1")))),
              List.of()));
    }
    StoryReport story = Runs.of(tellings, List.of(), lines, List.of()).stories().get(0);
    Tellings ordered = new Tellings(story);
    return new StemmaDrawing(ordered, new StemmaFold(ordered, List.of(), 25), sheet).picture();
  }

  private static double[] box(Picture.Node node) {
    double width = 7 * Math.max(node.name().length(), node.note().length());
    boolean left = node.anchor().equals("end");
    return new double[] {
      left ? node.labelX() - width : node.labelX(),
      node.y() - 16,
      left ? node.labelX() : node.labelX() + width,
      node.y() + 16
    };
  }

  private static boolean overlap(double[] one, double[] other) {
    return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
  }
}
