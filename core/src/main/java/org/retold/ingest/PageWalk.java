package org.retold.ingest;

import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * One walk over a page for all that is read from its tree: what speaks about the article, and the
 * blocks of its body. Walks without recursion, and counts children itself: jsoup's own traversal
 * asks every node for its place anew, in case somebody changes the tree on the way.
 */
final class PageWalk {
  private final PageNames names = new PageNames();
  private final PageElements elements;
  private final Element body;
  private final BlockReader reader;

  /** Whether the walk is inside the body. */
  private boolean inBody;

  private PageWalk(Document page) {
    this.body = page.body();
    this.elements = new PageElements(names);
    this.reader = new BlockReader(body, names);
  }

  static PageWalk over(Document page) {
    PageWalk walk = new PageWalk(page);
    walk.walk(page);
    return walk;
  }

  PageElements elements() {
    return elements;
  }

  List<Block> blocks() {
    return reader.blocks();
  }

  private void walk(Element page) {
    Element[] open = new Element[32];
    int[] next = new int[32];
    int depth = 0;
    open[0] = page;
    enter(page);
    while (depth >= 0) {
      Element parent = open[depth];
      if (next[depth] == parent.childNodeSize()) {
        leave(parent);
        depth--;
        continue;
      }
      Node node = parent.childNode(next[depth]++);
      if (!(node instanceof Element child)) {
        text(parent, node);
        continue;
      }
      enter(child);
      if (child.childNodeSize() == 0) {
        leave(child);
        continue;
      }
      depth++;
      if (depth == open.length) {
        open = Arrays.copyOf(open, 2 * depth);
        next = Arrays.copyOf(next, 2 * depth);
      }
      open[depth] = child;
      next[depth] = 0;
    }
  }

  private void text(Element parent, Node node) {
    if (node instanceof TextNode words) {
      elements.read(parent, words.getWholeText());
      if (inBody) {
        reader.append(words.getWholeText());
      }
    }
  }

  private void enter(Element element) {
    names.at(element);
    elements.read(element);
    inBody |= element.equals(body);
    if (inBody) {
      reader.enter(element);
    }
  }

  private void leave(Element element) {
    if (inBody) {
      reader.leave();
      inBody = !element.equals(body);
    }
  }
}
