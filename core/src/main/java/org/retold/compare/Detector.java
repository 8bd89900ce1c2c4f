package org.retold.compare;

import java.util.List;

/** Finds one sort of things that do not fit together. */
interface Detector {
  List<Noted> find(StoryView story);
}
