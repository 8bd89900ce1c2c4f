package org.retold.ingest;

import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * One walk over a page for all that is read from its tree: what speaks about the article, and the
 * blocks of its body. Walks without recursion, and counts children itself: jsoup's own traversal
 * asks every node for its place anew, in case somebody changes the tree on the way.
 */
final class PageWalk {
  private final PageElements elements;
  private final Element body;
  private final BlockReader reader;

  /** Whether the walk is inside the body. */
  private boolean inBody;

  private PageWalk(Document page) {
    this.body = page.body();
    PageNames names = new PageNames();
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
    Node[] open = new Node[32];
    int[] next = new int[32];
    int depth = 0;
    open[0] = page;
    enter(page);
    while (depth >= 0) {
      Node parent = open[depth];
      if (next[depth] == parent.childNodeSize()) {
        leave(parent);
        depth--;
        continue;
      }
      Node child = parent.childNode(next[depth]++);
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

  private void enter(Node node) {
    if (node instanceof Element element) {
      elements.read(element);
      inBody |= element.equals(body);
    }
    if (inBody) {
      reader.enter(node);
    }
  }

  private void leave(Node node) {
    if (inBody && node instanceof Element element) {
      reader.leave(element);
      inBody = !element.equals(body);
    }
  }
}
