package org.retold.reuse;

/** What is known of who was first besides the texts: times, and what else speaks. */
public interface Precedence {

  /** 1 if the first is older, -1 if it is younger, less if that is not sure, 0 if unknown. */
  double age(int one, int other);

  /** Days from the first to the second; 1 if unknown. */
  double days(int one, int other);

  /** Log odds of all other evidence that the first was there before the second. */
  double evidence(int one, int other);
}
