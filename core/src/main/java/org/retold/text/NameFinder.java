package org.retold.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.Span;

/**
 * Finds names, without a list of any: capitals tell them, the collection tells the capitals of a
 * sentence's head from those of names, small words join their parts, and in scripts without
 * capitals a name is known by its sound.
 */
public final class NameFinder {
  /** Languages that write every noun with a capital. */
  private static final Set<String> NOUNS_HAVE_CAPITALS = Set.of("de", "lb");

  private final CaseStatistics cases = new CaseStatistics();
  private final NameTypes types = new NameTypes();
  private final KnownNames known = new KnownNames();

  private NameFinder() {}

  /** Learns from a collection: first how words are written, then what stands around names. */
  public static NameFinder learn(Collection<Article> articles) {
    NameFinder finder = new NameFinder();
    List<Article> sorted = articles.stream().sorted().toList();
    for (Article article : sorted) {
      NameWords text = NameWords.of(article);
      finder.cases.add(Languages.base(article.language()), text.words, text.headline);
    }
    for (Article article : sorted) {
      if (!NOUNS_HAVE_CAPITALS.contains(Languages.base(article.language()))) {
        finder.learnNames(article);
      }
    }
    for (Article article : sorted) {
      if (NOUNS_HAVE_CAPITALS.contains(Languages.base(article.language()))) {
        finder.learnNames(article);
      }
    }
    return finder;
  }

  /** The names of an article, in order, none overlapping, none in what was dropped. */
  public List<NameMention> find(Article article) {
    String language = Languages.base(article.language());
    NameWords text = NameWords.of(article);
    List<NameMention> found = new ArrayList<>();
    NameRoles roles = new NameRoles(text, language);
    for (NameChunker.Chunk chunk : chunks(text, language)) {
      NameMention mention = mention(text, chunk, language, roles);
      if (mention != null) {
        found.add(mention);
      }
    }
    found.addAll(new UncasedNames(text, language, known).find(article.kept()));
    return UncasedNames.withoutOverlaps(found);
  }

  private List<NameChunker.Chunk> chunks(NameWords text, String language) {
    return NOUNS_HAVE_CAPITALS.contains(language)
        ? new GermanNames(text, cases, known).chunks()
        : new NameChunker(text, language, cases).chunks();
  }

  private void learnNames(Article article) {
    String language = Languages.base(article.language());
    NameWords text = NameWords.of(article);
    List<NameChunker.Chunk> chunks = chunks(text, language);
    Map<String, NameChunker.Chunk> people = new HashMap<>();
    Titles titles = Titles.of(language);
    for (NameChunker.Chunk chunk : chunks) {
      boolean titled = chunk.hasTitle() || isTitleBefore(text, chunk, titles);
      types.add(text, chunk, titled, language, cases);
      if (chunk.last() > chunk.first()) {
        people.putIfAbsent(NameWords.base(text.form(chunk.last())), chunk);
      }
    }
    for (NameChunker.Chunk chunk : chunks) {
      NameChunker.Chunk whole =
          chunk.first() == chunk.last()
              ? people.get(NameWords.base(text.form(chunk.last())))
              : null;
      if (whole != null) {
        types.share(text, whole, chunk);
      }
      learnWords(text, chunk, language);
    }
  }

  private static boolean isTitleBefore(NameWords text, NameChunker.Chunk chunk, Titles titles) {
    int before = chunk.first() - 1;
    return text.joined(before) && titles.contains(text.form(before));
  }

  /** Only words that are never common ones: "front" is part of a name and sounds like no name. */
  private void learnWords(NameWords text, NameChunker.Chunk chunk, String language) {
    if (NOUNS_HAVE_CAPITALS.contains(language)) {
      return;
    }
    String type = types.type(text, chunk, language);
    for (int i = chunk.first(); i <= chunk.last(); i++) {
      boolean own = text.words.isCapitalised(i) && cases.lowers(language, text.form(i)) == 0;
      if (own && !text.headline[i] && text.end(i) - text.words.start(i) > 2) {
        known.add(text.text.substring(text.words.start(i), text.end(i)), type);
      }
    }
  }

  private @Nullable NameMention mention(
      NameWords text, NameChunker.Chunk chunk, String language, NameRoles roles) {
    Span span = new Span(text.words.start(chunk.first()), text.end(chunk.last()));
    String name = span.of(text.text);
    boolean people = isPeople(name, language);
    if (chunk.first() == chunk.last() && people) {
      return null;
    }
    String type = types.type(text, chunk, language);
    boolean person = type.equals(NameTypes.PERSON);
    Span role =
        roles.role(chunk.titleFirst(), chunk.first(), chunk.last(), person || chunk.hasTitle());
    boolean titled = role != null && chunk.hasTitle();
    return new NameMention(
        span, name.replaceAll("\\s+", " "), titled ? NameTypes.PERSON : type, role);
  }

  /** Syrians, French: the people or language of a place, which is no name of anybody. */
  private static boolean isPeople(String name, String language) {
    String code = Gazetteer.code(name, language);
    if (code == null || name.indexOf(' ') >= 0) {
      return false;
    }
    boolean asListed = PlaceNames.of(language).exact(PlaceNames.folded(Words.form(name))) != null;
    boolean acronym = PlaceNames.of(language).acronym(name) != null;
    return Character.isLowerCase(code.charAt(0)) || !(asListed || acronym);
  }
}
