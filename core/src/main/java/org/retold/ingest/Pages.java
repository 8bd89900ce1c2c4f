package org.retold.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.retold.model.Published;
import org.retold.text.FunctionWords;
import org.retold.text.LanguageDetector;
import org.retold.text.Words;

/** A web page: what its head and its data say of the article, and the article's paragraphs. */
final class Pages {
  /** The data's body replaces what was found if that is less than this share of it. */
  private static final double LOST = 0.3;

  private static final int LEAST_CLAIM = 60;

  private static final int AROUND_HEADLINE = 20;

  private static final int SENTENCE = 12;

  /** A title of fewer may be the page's: "Online Edition". */
  private static final int HEADLINE_WORDS = 4;

  private static final int FIRST_PARAGRAPHS = 3;

  /** Characters in which a language shows its function words. */
  private static final int LANGUAGE_SAMPLE = 2000;

  /** Running text has one function word in three or four. */
  private static final double FUNCTION = 0.1;

  private Pages() {}

  static Draft read(String id, String source, byte[] bytes, String charset) {
    Decoded decoded = Decoder.read(bytes, charset);
    Draft draft = read(id, source, decoded.text());
    if (decoded.remark() != null) {
      draft.repairs.add(decoded.remark());
    }
    return draft;
  }

  static Draft read(String id, String source, String html) {
    Document document = Jsoup.parse(html, source.startsWith("http") ? source : "");
    SavedPage.takeOutArchive(document, html);
    Draft draft = new Draft(id, source);
    PageWalk walk = PageWalk.over(document);
    PageFacts facts = PageFacts.of(document, walk.elements(), source);
    facts.into(draft);
    List<Block> blocks = walk.blocks();
    AboutLines about = new AboutLines(blocks, facts.language());
    List<Page.Piece> pieces = new ArrayList<>(judged(blocks, facts, about));
    readHeadlineOfOldPages(blocks, pieces, facts, draft);
    draft.page =
        new Page(site(facts, source), isLost(blocks, pieces, facts) ? claimed(facts) : pieces);
    draft.instead = NoArticle.is(blocks, pieces, facts).orElse("");
    readDateline(draft.page.pieces, draft);
    List<Block> near = aroundHeadline(blocks, facts);
    if (draft.published == null) {
      draft.published = visibleDate(near, facts);
    }
    if (draft.published == null || !draft.metadata.containsKey("modified")) {
      about.readHead(underHeadline(blocks, pieces, facts));
    }
    if (draft.published == null) {
      draft.published = about.published();
    }
    PrintedDate modified = about.modified();
    if (modified != null) {
      String zone = modified.zone();
      draft.metadata.putIfAbsent("modified", modified.value() + (zone == null ? "" : zone));
    }
    if (!about.found().isEmpty()) {
      draft.metadata.put("aboutLines", about.found());
    }
    List<String> names = new AuthorLines(blocks, near, pieces, facts).best();
    draft.authors = names.isEmpty() ? draft.authors : new ArrayList<>(names);
    draft.language = language(draft.page.text(), facts.language());
    return draft;
  }

  /** Templates come with a language that nobody changed: it is asked what the text says. */
  private static String language(String text, String declared) {
    if (!declared.isEmpty() && mayBe(text, declared)) {
      return declared;
    }
    String found = Finisher.detect(text);
    boolean unknown = found.equals(LanguageDetector.UNKNOWN) && !declared.isEmpty();
    return unknown ? declared : found;
  }

  /** False if the text has hardly a function word of the language. */
  private static boolean mayBe(String text, String language) {
    FunctionWords function = FunctionWords.of(language);
    String sample = text.substring(0, Math.min(LANGUAGE_SAMPLE, text.length()));
    if (function.isEmpty() || FunctionShare.surelyReaches(sample, function, FUNCTION)) {
      return true;
    }
    Words words = Words.of(sample);
    return words.size() < LEAST_CLAIM || FunctionShare.reaches(words, function, FUNCTION);
  }

  /** True if the page's data hold a body of which hardly anything was found. */
  private static boolean isLost(List<Block> blocks, List<Page.Piece> pieces, PageFacts facts) {
    int claimed = Wording.words(facts.body());
    int found = 0;
    for (int i = 0; i < blocks.size(); i++) {
      found += pieces.get(i).kept() ? blocks.get(i).words() : 0;
    }
    return claimed >= LEAST_CLAIM && found <= LOST * claimed;
  }

  /** A page that shows its text by script alone may still give it in its data. */
  private static List<Page.Piece> claimed(PageFacts facts) {
    return Line.of(Jsoup.parse(facts.body()).wholeText()).stream()
        .map(
            line ->
                new Page.Piece(line.text(), true, BlockText.key(BodyClaim.letters(line.text()))))
        .toList();
  }

  /** The blocks near the headline, or near the page's head. */
  private static List<Block> aroundHeadline(List<Block> blocks, PageFacts facts) {
    int headline = headline(blocks, facts.title());
    int end = Math.min(blocks.size(), headline + AROUND_HEADLINE);
    return blocks.subList(Math.max(0, headline - AROUND_HEADLINE / 2), end);
  }

  /** The blocks between the headline and the first sentence that is kept. */
  private static List<Block> underHeadline(
      List<Block> blocks, List<Page.Piece> pieces, PageFacts facts) {
    int from = headline(blocks, facts.title());
    int to = from;
    while (to < Math.min(blocks.size(), from + AROUND_HEADLINE)
        && !(pieces.get(to).kept() && blocks.get(to).words() >= SENTENCE)) {
      to++;
    }
    return blocks.subList(from, to);
  }

  /** The h1 that is the title, else the first heading that is: a teaser above may be the same. */
  private static int headline(List<Block> blocks, String title) {
    int found = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).isHeading() && blocks.get(i).text().equals(title)) {
        if (blocks.get(i).tag().equals("h1")) {
          return i;
        }
        found = found == 0 ? i : found;
      }
    }
    return found;
  }

  /** The first line that is a date. */
  private static @Nullable Published visibleDate(List<Block> near, PageFacts facts) {
    for (Block block : near) {
      if (block.isHeading() && isOfReaders(block)) {
        return null;
      }
      Optional<Published> date =
          LabelledLine.dated(block.text(), facts.language())
              .filter(line -> !line.modified())
              .map(LabelledLine::date);
      if (date.isPresent()) {
        return date.get();
      }
    }
    return null;
  }

  /** Before pages had headings the headline, set large, and who wrote it were the first block. */
  private static void readHeadlineOfOldPages(
      List<Block> blocks, List<Page.Piece> pieces, PageFacts facts, Draft draft) {
    boolean told =
        Wording.words(facts.title()) >= HEADLINE_WORDS
            || blocks.stream().anyMatch(Block::isHeading);
    for (int at = 0; at < blocks.size() && !told; at++) {
      Optional<String> headline = LineParts.emphasised(blocks.get(at));
      if (headline.isPresent()) {
        draft.title = headline.get();
        pieces.set(at, pieces.get(at).dropped());
      }
      told = headline.isPresent() || (pieces.get(at).kept() && blocks.get(at).words() >= SENTENCE);
    }
  }

  /** Below a heading for comments the hours are those of readers. */
  private static boolean isOfReaders(Block block) {
    Furniture.Match match =
        block.words() > Furniture.LINE_WORDS ? null : Furniture.shared().match(block.text());
    return match != null
        && (match.reason() == DropReason.COMMENTS || match.reason() == DropReason.COMMENT_FORM);
  }

  /** Where a report was filed and whose it is, if its first words say so; they stay in the text. */
  private static void readDateline(List<Page.Piece> pieces, Draft draft) {
    int paragraphs = 0;
    for (int i = 0; i < pieces.size() && paragraphs < FIRST_PARAGRAPHS; i++) {
      if (pieces.get(i).kept()) {
        paragraphs++;
        Optional<Dateline> found = Dateline.of(pieces.get(i).text());
        if (found.isPresent()) {
          found.get().metadata().forEach(draft.metadata::putIfAbsent);
          return;
        }
      }
    }
  }

  private static List<Page.Piece> judged(List<Block> blocks, PageFacts facts, AboutLines about) {
    BlockJudge judge = new BlockJudge(blocks, facts);
    List<Page.Piece> pieces = new ArrayList<>(blocks.size());
    boolean[] kept = judge.kept();
    about.takeOut(kept);
    for (int i = 0; i < kept.length; i++) {
      long key = judge.key(i);
      long known = kept[i] && !isKnown(facts) ? key ^ form(blocks.get(i).element()) : key;
      pieces.add(new Page.Piece(blocks.get(i).text(), kept[i], known));
    }
    return pieces;
  }

  private static boolean isKnown(PageFacts facts) {
    return !facts.host().isEmpty() || !facts.outlet().isEmpty();
  }

  /** Pages of which the outlet is not known are kept by outlet, more often than not. */
  private static String site(PageFacts facts, String source) {
    if (!isKnown(facts)) {
      return "in " + source.substring(0, source.lastIndexOf('/') + 1);
    }
    return facts.host().isEmpty() ? BodyClaim.letters(facts.outlet()) : facts.host();
  }

  /**
   * The elements around a block and their classes: what several pages of a folder repeat is their
   * template's only if it stands in the same form, and else an agency's text in several papers.
   */
  private static long form(Element element) {
    StringBuilder form = new StringBuilder();
    for (Element up = element; up != null; up = up.parent()) {
      form.append(up.normalName()).append('.').append(up.className()).append('#').append(up.id());
    }
    return BlockText.key(form.toString());
  }
}
