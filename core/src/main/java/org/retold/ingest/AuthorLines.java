package org.retold.ingest;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Who wrote an article of which the page's data name nobody but the outlet, by the page's lines: a
 * by-word near the headline; a name beside the date; a label far from it ("Author: Jane Roe"); a
 * name alone below the last sentence that is set apart by its type, as signatures are.
 */
final class AuthorLines {
  /** Of a line with a label: behind it stand names, and no sentence. */
  private static final int LONGEST = 80;

  /** How many blocks below the last sentence a signature is looked for. */
  private static final int BELOW = 2;

  private static final int PROSE = 10;

  private static final Set<String> EMPHASIS = Set.of("strong", "em", "b", "i");

  /** A name, a sign, and a date of which at most one word stands before the first figure. */
  private static final Pattern BEFORE_DATE =
      Pattern.compile(
          "([^|·•–—,\\d]{3,60}?)\\s*(?:,\\s*(?=\\d)|[|·•–—]\\s*|\\s-\\s)(?:\\p{L}+[.,]?\\s+)?\\d.*");

  private final List<Block> blocks;
  private final List<Block> near;
  private final List<Page.Piece> pieces;
  private final PageFacts facts;

  /**
   * @param near the blocks around the headline
   * @param pieces what was judged of each block
   */
  AuthorLines(List<Block> blocks, List<Block> near, List<Page.Piece> pieces, PageFacts facts) {
    this.blocks = blocks;
    this.near = near;
    this.pieces = pieces;
    this.facts = facts;
  }

  /** The names of the first line that tells, or none if the page's data are to be believed. */
  List<String> best() {
    List<String> above = aboveText();
    return above.isEmpty() && facts.namesNobody() ? first() : above;
  }

  private List<String> first() {
    return Stream.of(
            near.stream().map(block -> people(Byline.names(block.text()))),
            near.stream().flatMap(AuthorLines::parts).map(part -> people(Byline.names(part))),
            near.stream().map(block -> besideDate(block.text())),
            blocks.stream().map(block -> labelled(block.text())),
            signatures())
        .flatMap(names -> names)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Stream<String> parts(Block block) {
    String line = LineParts.parted(block);
    return line.equals(block.text()) ? Stream.of() : Stream.of(line.split(" \\| ", -1));
  }

  private List<String> people(List<String> names) {
    return Byline.people(names, facts.outletNames()::is);
  }

  private List<String> besideDate(String line) {
    if (line.length() > LONGEST || line.chars().noneMatch(Character::isDigit)) {
      return List.of();
    }
    String language = facts.language().isEmpty() ? "und" : facts.language();
    Matcher parts = BEFORE_DATE.matcher(line);
    return parts.matches() && AboutLines.dateOf(line, language).isPresent()
        ? person(parts.group(1))
        : List.of();
  }

  private List<String> labelled(String line) {
    int label = line.length() > LONGEST ? 0 : Labels.shared().prefix("author", line);
    return label == 0 || label == line.length()
        ? List.of()
        : Byline.namesIn(line.substring(label).replaceFirst("^[\\s:：/／]+", ""));
  }

  /**
   * A name alone that stands in the article, directly above its first sentence: whoever put the
   * article on the page may have another, which the data give.
   */
  private List<String> aboveText() {
    int first = 0;
    while (first < blocks.size() && !isProse(first)) {
      first++;
    }
    if (first == 0 || first == blocks.size() || !pieces.get(first - 1).kept()) {
      return List.of();
    }
    Block above = blocks.get(first - 1);
    boolean inText =
        !above.isHeading()
            && Objects.equals(above.element().parent(), blocks.get(first).element().parent());
    return inText ? person(above.text()) : List.of();
  }

  private boolean isProse(int at) {
    return pieces.get(at).kept() && blocks.get(at).words() >= PROSE;
  }

  private Stream<List<String>> signatures() {
    int last = blocks.size() - 1;
    while (last > 0 && !isProse(last)) {
      last--;
    }
    if (last < 0) {
      return Stream.of();
    }
    Element article = blocks.get(last).element().parent();
    return blocks.subList(last + 1, Math.min(blocks.size(), last + 1 + BELOW)).stream()
        .filter(block -> !block.isHeading() && Objects.equals(block.element().parent(), article))
        .filter(block -> isSetApart(block.element(), block.text().strip()))
        .map(block -> person(block.text()));
  }

  private List<String> person(String text) {
    String line = text.strip();
    int label = Labels.shared().prefix("byline", line);
    String name = line.substring(label == line.length() ? 0 : label).strip();
    boolean named =
        Byline.isCasedName(name)
            && Furniture.shared().match(name) == null
            && !facts.outletNames().is(name)
            && !HeadlinePick.isMenu(name)
            && !Byline.isRole(name);
    return named ? List.of(name) : List.of();
  }

  /** Emphasised as a whole, or at the other side of the line than running text. */
  private static boolean isSetApart(Element block, String text) {
    for (Element part : block.getAllElements()) {
      boolean marked =
          EMPHASIS.contains(part.normalName())
              || part.attr("align").equals("right")
              || part.attr("style").replace(" ", "").contains("text-align:right");
      if (marked && part.text().strip().equals(text)) {
        return true;
      }
    }
    return false;
  }
}
