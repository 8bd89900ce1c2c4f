package org.retold.ingest;

import java.util.Set;

/** Judges what follows the running text: author boxes, teasers, comment forms. */
final class TailJudge {
  /** Lists of links and comments seldom begin before a third of the running text is told. */
  private static final double EARLIEST_END = 0.3;

  private final LineMarks marks;
  private final Set<String> authors;

  TailJudge(LineMarks marks, Set<String> authors) {
    this.marks = marks;
    this.authors = authors;
  }

  void judge(int body) {
    for (int at = body; at < marks.size(); at++) {
      if (opensBlock(at)) {
        dropBlock(at, body);
      }
    }
    dropAuthorBoxes(body);
    dropTimedTeasers(body);
    dropCutOff(body);
    dropLooseEnds(body);
  }

  private boolean opensBlock(int at) {
    Furniture.Match match = Furniture.shared().match(marks.line(at).text());
    return match != null && match.extent() != Furniture.Extent.LINE && !marks.isKept(at);
  }

  private void dropBlock(int heading, int body) {
    Furniture.Match match = Furniture.shared().match(marks.line(heading).text());
    if (match == null || match.reason() == DropReason.ADVERTISEMENT) {
      return;
    }
    boolean end =
        match.extent() == Furniture.Extent.END
            && marks.told(body, heading) >= EARLIEST_END
            && !marks.resumesAfter(heading);
    for (int at = heading + 1; at < marks.size() && (end || !marks.isStrong(at)); at++) {
      if (opensBlock(at)) {
        return;
      }
      marks.drop(at, match.reason());
    }
  }

  /** A short line that the next paragraph repeats as its subject, or the author's name again. */
  private void dropAuthorBoxes(int body) {
    for (int at = body + 1; at < marks.size(); at++) {
      if (marks.isKept(at) && opensAuthorBox(at, body) && !strongFrom(at + 2)) {
        marks.drop(at, DropReason.AUTHOR_BOX);
        if (at + 1 < marks.size() && !opensBlock(at + 1)) {
          marks.drop(at + 1, DropReason.AUTHOR_BOX);
        }
      }
    }
  }

  private boolean opensAuthorBox(int at, int body) {
    Line line = marks.line(at);
    if (line.isProse() || line.words() > 6 || marks.told(body, at) < 0.5) {
      return false;
    }
    boolean about = Furniture.shared().isAbout(line.text()) && !strongFrom(at + 1);
    boolean author = authors.contains(line.text());
    return about || author || (at + 1 < marks.size() && repeats(line, marks.line(at + 1)));
  }

  /**
   * "Night Desk" / "The Night Desk is staffed by ...": a heading that is the next line's subject.
   */
  private static boolean repeats(Line heading, Line next) {
    String subject = Wording.bareKey(heading.text());
    String sentence = Wording.bareKey(next.text());
    int found = sentence.indexOf(subject);
    return heading.words() >= 2
        && next.isProse()
        && found >= 0
        && found <= 5
        && sentence.length() > 2 * subject.length();
  }

  private boolean strongFrom(int line) {
    return marks.lastStrong() >= line;
  }

  /** A line above "2 hours ago" is a headline of something else, and so is what stands above it. */
  private void dropTimedTeasers(int body) {
    for (int at = marks.size() - 1; at > body; at--) {
      if (RelativeTime.is(marks.line(at).text()) && marks.told(body, at) > EARLIEST_END) {
        marks.drop(at, DropReason.RELATIVE_TIME);
        dropUpwards(at - 1, marks.line(at).gap() == 0 ? 0 : 1, body);
      }
    }
  }

  private void dropUpwards(int from, int widestGap, int body) {
    int at = from;
    while (at > body && marks.isKept(at) && !marks.isStrong(at) && at > from - 3) {
      marks.drop(at, DropReason.TEASER);
      if (marks.line(at).gap() > widestGap) {
        return;
      }
      at--;
    }
  }

  /** A headline and a cut-off sentence under it; an article's own last line may be cut off too. */
  private void dropCutOff(int body) {
    int last = marks.lastStrong();
    for (int at = marks.size() - 1; at > Math.max(last, body) + 1; at--) {
      Line line = marks.line(at);
      boolean cutOff = line.isCutOff() && line.words() >= 5;
      if (marks.isKept(at) && cutOff && isHeadline(at - 1)) {
        marks.drop(at, DropReason.TEASER);
        marks.drop(at - 1, DropReason.TEASER);
      }
    }
  }

  private boolean isHeadline(int at) {
    Line line = marks.line(at);
    return !line.isProse() && !line.endsSentence() && line.words() >= 3;
  }

  /** Menus and labelled numbers under the text; short ends between pieces of furniture. */
  private void dropLooseEnds(int body) {
    int last = marks.lastProse();
    boolean furniture = false;
    for (int at = Math.max(last, body) + 1; at < marks.size(); at++) {
      String line = marks.line(at).text();
      if (!marks.isKept(at)) {
        furniture = true;
      } else if (Breadcrumb.isMenu(line)) {
        marks.drop(at, DropReason.NAVIGATION);
      } else if (LabelledLine.of(line, "und").isPresent()) {
        marks.drop(at, DropReason.METADATA);
      } else if (furniture && isScrap(marks.line(at)) && marks.lastProse() <= at) {
        marks.drop(at, DropReason.NAVIGATION);
      }
    }
  }

  /** A few words that are neither running text nor a sentence that somebody said. */
  private static boolean isScrap(Line line) {
    return !line.isProse() && (!line.endsSentence() || line.words() <= 3);
  }
}
