package org.retold.derive;

/** What speaks for one witness being before another. */
interface Direction {

  /** Log odds that text passed from the first to the second, given that it passed between them. */
  double logit(int from, int to);

  /** Log weight of a witness as the one that all others go back to. */
  double prior(Tree tree, int node);
}
