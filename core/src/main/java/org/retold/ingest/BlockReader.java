package org.retold.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.retold.ingest.Block.Around;
import org.retold.ingest.Block.Context;

/** Reads a page's blocks in the order in which they stand, as a walk comes to them. */
final class BlockReader {
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "data",
          "dfn",
          "em",
          "font",
          "i",
          "ins",
          "kbd",
          "label",
          "mark",
          "nobr",
          "ruby",
          "samp",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "amp-link");

  /** Not shown, struck out, or small signs beside the words that say how they are read. */
  private static final Set<String> SILENT =
      Set.of(
          "del",
          "s",
          "strike",
          "rp",
          "rt",
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "map",
          "select",
          "option",
          "textarea",
          "button",
          "input",
          "head",
          "title",
          "meta",
          "link",
          "amp-ad",
          "datalist",
          "dialog",
          "noframes");

  /** Deeper elements than these are read as if they stood here. */
  private static final int NEAR = 3;

  private enum Tag {
    INLINE,
    SILENT,
    LINK,
    BREAK,
    QUOTE
  }

  private static final Map<String, Tag> TAGS = tags();

  private final PageNames names;
  private final List<Block> blocks = new ArrayList<>();
  private final Deque<Context> contexts = new ArrayDeque<>();
  private final Deque<Long> own = new ArrayDeque<>();
  private final Deque<Element> holders = new ArrayDeque<>();
  private char[] text = new char[1024];
  private int length;
  private int linked;
  private int links;
  private int inLink;
  private int silent;
  private int articles;
  private boolean broken;

  BlockReader(Element body, PageNames names) {
    this.names = names;
    contexts.push(Context.ROOT);
    own.push(0L);
    holders.push(body);
  }

  private static Map<String, Tag> tags() {
    Map<String, Tag> tags = new HashMap<>();
    INLINE.forEach(tag -> tags.put(tag, Tag.INLINE));
    SILENT.forEach(tag -> tags.put(tag, Tag.SILENT));
    tags.put("a", Tag.LINK);
    tags.put("br", Tag.BREAK);
    tags.put("q", Tag.QUOTE);
    return tags;
  }

  List<Block> blocks() {
    flush();
    return blocks;
  }

  void enter(Node node) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  private void open(Element element) {
    String name = element.normalName();
    Tag tag = TAGS.get(name);
    if (tag == null) {
      flush();
      enterBlock(element, name);
    } else if (tag == Tag.SILENT) {
      silent++;
    } else if (tag == Tag.BREAK) {
      lineBreak();
    } else if (tag == Tag.LINK) {
      inLink++;
      links++;
    } else if (tag == Tag.QUOTE) {
      append("“");
    }
  }

  void leave(Element element) {
    Tag tag = TAGS.get(element.normalName());
    if (tag == null) {
      flush();
      contexts.pop();
      own.pop();
      holders.pop();
    } else if (tag == Tag.SILENT) {
      silent--;
    } else if (tag == Tag.LINK) {
      inLink--;
    } else if (tag == Tag.QUOTE) {
      append("”");
    }
  }

  private void enterBlock(Element element, String tag) {
    Context above = contexts.element();
    long groups = tag.equals("body") ? 0 : groups(element);
    int tags = above.tags() | around(element, tag);
    int article = tag.equals("article") ? ++articles : above.article();
    contexts.push(
        new Context(
            tags, groups, groups | near(), above.all() | groups, above.depth() + 1, article));
    own.push(groups);
    holders.push(element);
  }

  private long groups(Element element) {
    if (element.attributesSize() == 0) {
      return 0;
    }
    Attributes said = element.attributes();
    long groups = names.of(said.get("class")).groups();
    return isOnlyNamed(element)
        ? groups
        : groups | names.of(said.get("id")).groups() | names.of(said.get("role")).groups();
  }

  /** Most elements have a class and nothing else. */
  private static boolean isOnlyNamed(Element element) {
    return element.attributesSize() == 1 && element.attributes().hasKey("class");
  }

  private long near() {
    long near = 0;
    int count = 0;
    for (long groups : own) {
      near |= groups;
      if (++count == NEAR) {
        break;
      }
    }
    return near;
  }

  private static int around(Element element, String tag) {
    int found =
        switch (tag) {
          case "article" -> Around.ARTICLE.bit();
          case "main" -> Around.MAIN.bit();
          case "nav", "menu" -> Around.NAV.bit();
          case "aside" -> Around.ASIDE.bit();
          case "footer" -> Around.FOOTER.bit();
          case "header" -> Around.HEADER.bit();
          case "form", "fieldset" -> Around.FORM.bit();
          case "figure", "amp-img" -> Around.FIGURE.bit();
          case "figcaption", "caption" -> Around.CAPTION.bit();
          case "table" -> Around.TABLE.bit();
          case "ul", "ol", "dl" -> Around.LIST.bit();
          case "blockquote" -> Around.QUOTE.bit();
          case "section" -> Around.SECTION.bit();
          case "address" -> Around.ADDRESS.bit();
          default -> 0;
        };
    if (element.attributesSize() == 0 || isOnlyNamed(element)) {
      return found;
    }
    Attributes said = element.attributes();
    String role = said.get("role");
    if (role.equals("navigation") || role.equals("complementary")) {
      found |= Around.NAV.bit();
    } else if (role.equals("main")) {
      found |= Around.MAIN.bit();
    }
    if (isHidden(said)) {
      found |= Around.HIDDEN.bit();
    }
    String property = said.get("itemprop");
    return property.equals("articleBody") || property.equals("text")
        ? found | Around.BODY_PROPERTY.bit()
        : found;
  }

  private static boolean isHidden(Attributes said) {
    if (said.hasKey("hidden")) {
      return true;
    }
    String style = said.get("style");
    return !style.isEmpty()
        && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  /** One break is a space; two in a row part paragraphs. */
  private void lineBreak() {
    if (broken) {
      flush();
    } else {
      broken = true;
      append(" ");
      broken = true;
    }
  }

  /**
   * White space made single, without invisible marks; into an array, for most of a page is text.
   */
  private void append(String words) {
    if (silent > 0) {
      return;
    }
    if (text.length - length < words.length()) {
      text = Arrays.copyOf(text, 2 * (length + words.length()));
    }
    int visible = 0;
    for (int at = 0; at < words.length(); at++) {
      char c = words.charAt(at);
      if (c > ' ' && c < 0x7F) {
        text[length++] = c;
        visible++;
      } else if (c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (length > 0 && text[length - 1] != ' ') {
          text[length++] = ' ';
        }
      } else if (!isInvisible(c)) {
        text[length++] = c;
        visible++;
      }
    }
    linked += inLink > 0 ? visible : 0;
    broken &= visible == 0;
  }

  private static boolean isInvisible(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\uFEFF' || c == '\0';
  }

  private void flush() {
    int end = length;
    if (end > 0 && text[end - 1] == ' ') {
      end--;
    }
    if (end > 0) {
      String words = new String(text, 0, end);
      blocks.add(
          new Block(
              words, Wording.words(words), linked, links, holders.element(), contexts.element()));
    }
    length = 0;
    linked = 0;
    links = 0;
    broken = false;
  }
}
