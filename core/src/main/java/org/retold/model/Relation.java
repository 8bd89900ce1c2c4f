package org.retold.model;

/** How two passages that say the same thing are related, from closest to farthest. */
public enum Relation {
  VERBATIM,
  NEAR_VERBATIM,
  PARAPHRASE,
  TRANSLATION
}
