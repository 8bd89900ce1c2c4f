package org.retold.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
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
    BLOCK,
    INLINE,
    SILENT,
    LINK,
    BREAK,
    QUOTE
  }

  /**
   * An element that is not inline, while the walk is in it: its place among all that are open, its
   * context, and its own names.
   */
  private record Open(int depth, Context context, long groups) {}

  private static final Map<String, Tag> TAGS = tags();

  private final PageNames names;
  private final List<Block> blocks = new ArrayList<>();

  /** The elements that the walk is in; the page's body stands below all. */
  private Element[] elements = new Element[64];

  /** What they are. */
  private Tag[] tags = new Tag[elements.length];

  /** Their places in the tree, of those that hold a block. */
  private @Nullable TreePlace[] places = new TreePlace[elements.length];

  private int depth;

  private int numbered;

  /** Those of the elements that are not inline. */
  private final List<Open> open = new ArrayList<>();

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
    elements[0] = body;
    open.add(new Open(0, Context.ROOT, 0));
  }

  /** False for an element that begins a block. */
  static boolean isWithinLine(Element element) {
    return TAGS.get(element.normalName()) != null;
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

  /** An element of the page, in order; the names are at the same. */
  void enter(Element element) {
    String name = element.normalName();
    Tag tag = TAGS.getOrDefault(name, Tag.BLOCK);
    push(element, tag);
    if (tag == Tag.BLOCK) {
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

  void leave() {
    Tag tag = tags[--depth];
    if (tag == Tag.BLOCK) {
      flush();
      open.remove(open.size() - 1);
    } else if (tag == Tag.SILENT) {
      silent--;
    } else if (tag == Tag.LINK) {
      inLink--;
    } else if (tag == Tag.QUOTE) {
      append("”");
    }
  }

  private void push(Element element, Tag tag) {
    if (depth == tags.length) {
      elements = Arrays.copyOf(elements, 2 * depth);
      tags = Arrays.copyOf(tags, 2 * depth);
      places = Arrays.copyOf(places, 2 * depth);
    }
    elements[depth] = element;
    tags[depth] = tag;
    places[depth++] = null;
  }

  /** Where an open element stands; places are made of those alone that are asked for. */
  private TreePlace place(int at) {
    int known = at;
    while (known >= 0 && places[known] == null) {
      known--;
    }
    TreePlace place = known < 0 ? above(elements[0].parent()) : places[known];
    for (int next = known + 1; next <= at; next++) {
      place = new TreePlace(numbered++, elements[next], place);
      places[next] = place;
    }
    return Objects.requireNonNull(place);
  }

  /** Of what stands above the body: two elements as a rule, and never many. */
  private @Nullable TreePlace above(@Nullable Element element) {
    if (element == null) {
      return null;
    }
    TreePlace above = above(element.parent());
    return new TreePlace(numbered++, element, above);
  }

  private void enterBlock(Element element, String tag) {
    Context above = innermost().context();
    int article = tag.equals("article") ? ++articles : above.article();
    if (silent > 0) {
      // No text is read in here: all that counts is that the element is left again.
      open.add(innermost());
      return;
    }
    long groups = tag.equals("body") ? 0 : groups(element);
    int around = above.tags() | around(element, tag);
    Context context =
        new Context(
            around, groups, groups | near(), above.all() | groups, above.depth() + 1, article);
    open.add(new Open(depth - 1, context, groups));
  }

  private Open innermost() {
    return open.get(open.size() - 1);
  }

  private long groups(Element element) {
    long groups = names.called().groups();
    if (names.isBare() || names.isOnlyCalled()) {
      return groups;
    }
    Attributes said = element.attributes();
    return groups | names.of(said.get("id")).groups() | names.of(said.get("role")).groups();
  }

  private long near() {
    long near = 0;
    for (int i = open.size() - 1; i >= Math.max(0, open.size() - NEAR); i--) {
      near |= open.get(i).groups();
    }
    return near;
  }

  private int around(Element element, String tag) {
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
    if (names.isBare() || names.isOnlyCalled()) {
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
  void append(String words) {
    if (silent > 0) {
      return;
    }
    if (text.length - length < words.length()) {
      text = Arrays.copyOf(text, 2 * (length + words.length()));
    }
    int visible = 0;
    // Moved in place: to take each character out of a string costs more than to judge it.
    int end = length + words.length();
    words.getChars(0, words.length(), text, length);
    for (int at = length; at < end; at++) {
      char c = text[at];
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
      TextCounts counts = TextCounts.of(text, end);
      Open in = innermost();
      blocks.add(new Block(words, counts, linked, links, place(in.depth()), in.context()));
    }
    length = 0;
    linked = 0;
    links = 0;
    broken = false;
  }
}
