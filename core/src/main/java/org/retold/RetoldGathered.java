package org.retold;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.retold.model.Linking;
import org.retold.model.ReportTarget;
import org.retold.model.RunReport;
import org.retold.model.Story;
import org.retold.model.StoryReport;

/** Keeps every story in memory, for a program that asks for all of them. */
final class RetoldGathered implements ReportTarget {
  private final Map<String, StoryReport> byId = new ConcurrentHashMap<>();

  @Override
  public void begin(RunReport outline) {
    byId.clear();
  }

  @Override
  public boolean has(Story story) {
    return false;
  }

  @Override
  public void take(StoryReport story, boolean whole) {
    byId.put(story.story().id(), story);
  }

  List<StoryReport> inOrder(Linking linking) {
    return linking.stories().stream()
        .map(story -> Objects.requireNonNull(byId.get(story.id()), story.id()))
        .toList();
  }
}
