package org.retold.ingest;

import org.jsoup.nodes.Element;

/**
 * A stretch of a page's text that nothing but inline markup parts: a paragraph, a heading, a list
 * item, a caption, a link in a menu.
 *
 * @param text white space made single
 * @param counts what was counted of its characters
 * @param linked how many of its characters are links'
 * @param links how many links it holds
 * @param place of the nearest element that is not inline
 * @param context where that element stands
 */
record Block(
    String text, TextCounts counts, int linked, int links, TreePlace place, Context context) {

  /**
   * What the elements around a block say.
   *
   * @param tags which of {@link Around} stand anywhere above it
   * @param own what the element's own class and id name
   * @param near what those of the element and its three nearest ancestors name
   * @param all what those of all below {@code body} name
   * @param depth how many elements stand above it
   * @param article identifies the nearest article element, 0 for none
   */
  record Context(int tags, long own, long near, long all, int depth, int article) {
    static final Context ROOT = new Context(0, 0, 0, 0, 0, 0);

    boolean in(Around tag) {
      return (tags & tag.bit()) != 0;
    }
  }

  /** Elements that say something of all that they hold. */
  enum Around {
    ARTICLE,
    MAIN,
    NAV,
    ASIDE,
    FOOTER,
    HEADER,
    FORM,
    FIGURE,
    TABLE,
    LIST,
    QUOTE,
    CAPTION,
    SECTION,
    HIDDEN,
    BODY_PROPERTY,
    ADDRESS,
    LINK;

    @SuppressWarnings("EnumOrdinal") // any order will do: the bits live as long as a page is read
    int bit() {
      return 1 << ordinal();
    }
  }

  int words() {
    return counts.words();
  }

  Element element() {
    return place.element();
  }

  String tag() {
    return place.element().normalName();
  }

  boolean isHeading() {
    String tag = tag();
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  /**
   * A word or three that are nothing but a link, or no word at all: never an article's paragraph.
   */
  boolean isPlainLink() {
    int words = counts.words();
    return text.length() < 60 && (words == 0 || (words <= 3 && linkDensity() >= 0.8));
  }

  /** The share of its characters that are links'. */
  double linkDensity() {
    return (double) linked / Math.max(1, text.length());
  }
}
