package org.retold.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LabelPlacesTest {
  private static final double LETTER = 7;

  @Test
  void aLabelStandsBesideItsOwnLineAndOnNoOther() {
    double[] own = Curve.between(200, 40, 200, 400, 0, 0);
    double[] other = Curve.between(230, 40, 230, 400, 0, 0);

    LabelPlaces.Spot spot =
        new LabelPlaces(List.of(own, other), new ArrayList<>(), 0, 700)
            .place(0, "translation, 100% of B", LETTER)
            .orElseThrow();

    assertThat(spot.anchor()).isEqualTo("end");
    assertThat(spot.x()).isBetween(180.0, 200.0);
  }

  @Test
  void aLabelIsNotPutOnADateOfTheAxis() {
    double[] line = Curve.between(60, 40, 60, 240, 0, 0);
    double[] date = {64, 120, 200, 160};

    LabelPlaces.Spot spot =
        new LabelPlaces(List.of(line), new ArrayList<>(List.of(date)), 50, 400)
            .place(0, "copy 74%", LETTER)
            .orElseThrow();

    assertThat(spot.y())
        .satisfiesAnyOf(y -> assertThat(y).isLessThan(116), y -> assertThat(y).isGreaterThan(170));
  }

  @Test
  void whereOtherLinesAreOnBothSidesThereIsNoPlace() {
    double[] own = Curve.between(200, 40, 200, 400, 0, 0);
    double[] left = Curve.between(170, 40, 170, 400, 0, 0);
    double[] right = Curve.between(230, 40, 230, 400, 0, 0);

    LabelPlaces places = new LabelPlaces(List.of(own, left, right), new ArrayList<>(), 0, 700);

    assertThat(places.place(0, "translation, 100% of B", LETTER)).isEmpty();
  }
}
