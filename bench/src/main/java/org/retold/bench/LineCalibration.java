package org.retold.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Whether lines are true as often as they say, over as many as it takes to see it: of two hundred
 * lines an error of .03 may be chance.
 */
public final class LineCalibration {
  private LineCalibration() {}

  /** Arguments: the first seed of simulated traditions and how many, then planted folders. */
  public static void main(String[] args) throws IOException {
    int first = Integer.parseInt(args[0]);
    int seeds = Integer.parseInt(args[1]);
    System.out.print("simulated\n" + DeriveAccuracy.simulated(first, seeds).diagram());
    for (boolean dated : new boolean[] {true, false}) {
      Calibration lines = new Calibration();
      for (int i = 2; i < args.length; i++) {
        PlantedCopies planted = PlantedCopies.read(Path.of(args[i]), dated);
        DeriveAccuracy.derive(planted, Integer.MAX_VALUE, new PlantedScore(), lines);
      }
      System.out.print((dated ? "planted, dates\n" : "planted, no dates\n") + lines.diagram());
    }
  }
}
