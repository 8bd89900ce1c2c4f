package org.retold.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a block's neighbours tell of it where the model, which judges each alone, was of two minds:
 * a list is kept whole, the hours of a live report stay with their entries, and a sentence that is
 * set large beside the text stands in the text already.
 */
final class Siblings {
  /** Of a list's words, from which on the rest of it belongs to the article too. */
  private static final double MOST_OF_LIST = 0.6;

  /** Items that are rather links are a menu in the list. */
  private static final double LINKED = 0.5;

  private static final int LEAST_ITEMS = 3;

  /** A single hour stands in a byline; a row of them is a live report's. */
  private static final int LEAST_HOURS = 3;

  private static final int LONGEST_HOUR = 10;

  private static final int ENTRY_WITHIN = 3;

  private static final Pattern HOUR =
      Pattern.compile("(?i)\\d{1,2}\\s?[:.h]\\s?\\d{2}(?:\\s?(?:[ap]\\.?m\\.?|uhr|h|hs|hrs))?");

  /** Longer ones are paragraphs that come twice for another reason. */
  private static final int MOST_QUOTED = 40;

  private static final int LEAST_QUOTED = 6;

  private static final Pattern MARKS = Pattern.compile("^[\\p{P}\\s]+|[\\p{P}\\s]+$");

  private static final Pattern CALLED = Pattern.compile("(?i)quote|pull-?q|zitat|citat|\\bcita\\b");

  private final List<Block> blocks;

  Siblings(List<Block> blocks) {
    this.blocks = blocks;
  }

  void settle(boolean[] kept) {
    completeLists(kept);
    keepHours(kept);
    dropPullQuotes(kept);
  }

  private void completeLists(boolean[] kept) {
    // By the numbers of the lists' places: elements are slow keys.
    Map<Integer, List<Integer>> lists = new LinkedHashMap<>();
    for (int i = 0; i < kept.length; i++) {
      TreePlace list = listOf(blocks.get(i));
      if (list != null) {
        lists.computeIfAbsent(list.number(), key -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> items : lists.values()) {
      int all = items.stream().mapToInt(i -> blocks.get(i).words()).sum();
      int held = items.stream().mapToInt(i -> kept[i] ? blocks.get(i).words() : 0).sum();
      if (items.size() >= LEAST_ITEMS && held > 0 && held >= MOST_OF_LIST * all) {
        for (int i : items) {
          kept[i] |= blocks.get(i).linkDensity() < LINKED;
        }
      }
    }
  }

  /** The list of which the block is a whole item. */
  private static @Nullable TreePlace listOf(Block block) {
    TreePlace list = block.tag().equals("li") ? block.place().above() : null;
    String tag = list == null ? "" : list.element().normalName();
    return tag.equals("ul") || tag.equals("ol") ? list : null;
  }

  private void keepHours(boolean[] kept) {
    List<Integer> hours = new ArrayList<>();
    for (int i = 0; i + 1 < kept.length; i++) {
      String text = blocks.get(i).text();
      boolean mayBe = text.length() <= LONGEST_HOUR && Character.isDigit(text.charAt(0));
      if (mayBe && HOUR.matcher(text).matches() && isEntryBelow(i, kept)) {
        hours.add(i);
      }
    }
    if (hours.size() >= LEAST_HOURS) {
      hours.forEach(i -> kept[i] = true);
    }
  }

  /** An entry may have a heading of its own. */
  private boolean isEntryBelow(int hour, boolean[] kept) {
    Element own = blocks.get(hour).element();
    for (int i = hour + 1; i < Math.min(kept.length, hour + 1 + ENTRY_WITHIN); i++) {
      Element entry = blocks.get(i).element().parent();
      boolean within = own.equals(entry) || Objects.equals(own.parent(), entry);
      if (kept[i] && (within || i == hour + 1)) {
        return true;
      }
    }
    return false;
  }

  private void dropPullQuotes(boolean[] kept) {
    for (int i = 0; i < kept.length; i++) {
      Block block = blocks.get(i);
      boolean mayBe =
          kept[i]
              && block.words() >= LEAST_QUOTED
              && block.words() <= MOST_QUOTED
              && !block.isHeading()
              && isSetLarge(block.element());
      if (mayBe && standsElsewhere(i, kept)) {
        kept[i] = false;
      }
    }
  }

  /** No plain paragraph: a block quotation, a figure, or what is called a quotation. */
  private static boolean isSetLarge(Element element) {
    Element parent = element.parent();
    return !element.normalName().equals("p")
        || CALLED.matcher(element.className()).find()
        || (parent != null
            && (parent.normalName().equals("blockquote")
                || parent.normalName().equals("figure")
                || CALLED.matcher(parent.className()).find()));
  }

  private boolean standsElsewhere(int at, boolean[] kept) {
    String words = MARKS.matcher(blocks.get(at).text()).replaceAll("");
    for (int i = 0; i < kept.length; i++) {
      boolean longer = kept[i] && blocks.get(i).words() > blocks.get(at).words();
      if (i != at && longer && blocks.get(i).text().contains(words)) {
        return true;
      }
    }
    return false;
  }
}
