package org.retold.link;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.retold.model.Article;
import org.retold.model.Dropped;
import org.retold.model.Span;
import org.retold.text.Words;

/**
 * Lines that an outlet prints in articles which otherwise have little in common: who edits it,
 * where to write to, what else it has. They name people and places like any line, and would join
 * what they stand under. Copies and updates of an article share most of their lines; these stay.
 */
final class Templates {
  /** Bits of a number that tell the article, the others the line of its outlet. */
  private static final int ARTICLE_BITS = 26;

  /** Articles with a line that are compared: of a template most have little in common. */
  private static final int MOST = 16;

  /** Of the shorter article's letters the part from which on two are taken for one text. */
  private static final double SAME_TEXT = 0.5;

  /** The same of runs of words in all other lines: an update rewords what it does not repeat. */
  private static final double REWORDED = 0.2;

  private static final int RUN = 3;

  /**
   * What of an article stands in lines.
   *
   * @param keys of each line what tells it from others of the outlet
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Lines(List<Span> spans, long[] keys) {
    static Lines of(Article article) {
      List<Span> spans = lines(article);
      return new Lines(spans, spans.stream().mapToLong(line -> key(article, line)).toArray());
    }

    int letters() {
      return spans.stream().mapToInt(Span::length).sum();
    }
  }

  private final List<Article> articles;
  private final Lines[] lines;
  private final long[] holders;
  private final int[] sizes;

  /** Letters of each line that recurs. */
  private final Long2IntOpenHashMap lengths = new Long2IntOpenHashMap();

  /** By pair of articles how many letters stand in lines that both have. */
  private final Long2IntOpenHashMap shared = new Long2IntOpenHashMap();

  private Templates(List<Article> articles) {
    this.articles = articles;
    this.lines = articles.parallelStream().map(Lines::of).toArray(Lines[]::new);
    this.sizes = Arrays.stream(lines).mapToInt(Lines::letters).toArray();
    this.holders =
        IntStream.range(0, lines.length)
            .parallel()
            .boxed()
            .flatMapToLong(
                a -> Arrays.stream(lines[a].keys).map(key -> key << ARTICLE_BITS | a).distinct())
            .toArray();
    Arrays.parallelSort(holders);
    LongSet recurring = new LongOpenHashSet();
    recurring((key, length, having) -> recurring.add(key));
    for (Lines each : recurring.isEmpty() ? new Lines[0] : lines) {
      keep(each, recurring);
    }
  }

  private void keep(Lines each, LongSet recurring) {
    for (int i = 0; i < each.keys.length; i++) {
      if (recurring.contains(each.keys[i])) {
        lengths.put(each.keys[i], each.spans.get(i).length());
      }
    }
  }

  /** The same articles; templates are dropped from them. */
  static List<Article> dropped(List<Article> given) {
    List<Article> articles =
        given.stream().filter(article -> !article.outlet().isBlank()).sorted().toList();
    Templates read = new Templates(articles);
    LongSet templates = read.find();
    if (templates.isEmpty()) {
      return given;
    }
    IdentityHashMap<Article, Article> dropped = new IdentityHashMap<>();
    for (int a = 0; a < articles.size(); a++) {
      dropped.put(articles.get(a), without(articles.get(a), read.lines[a], templates));
    }
    return given.stream().map(article -> dropped.getOrDefault(article, article)).toList();
  }

  private static List<Span> lines(Article article) {
    List<Span> lines = new ArrayList<>();
    String text = article.text();
    for (Span kept : article.kept()) {
      for (int from = kept.start(); from < kept.end(); ) {
        int end = text.indexOf('\n', from);
        int to = end < 0 ? kept.end() : Math.min(end, kept.end());
        if (!text.substring(from, to).isBlank()) {
          lines.add(new Span(from, to));
        }
        from = to + 1;
      }
    }
    return lines;
  }

  private static long key(Article article, Span line) {
    String text = line.of(article.text()).strip();
    long hash = article.outlet().hashCode();
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 1_000_003 + text.charAt(i);
    }
    return HashCommon.murmurHash3(hash) >>> ARTICLE_BITS;
  }

  private interface Line {
    void take(long key, int length, int[] articles);
  }

  private void recurring(Line taker) {
    for (int from = 0, to = 0; from < holders.length; from = to) {
      long key = holders[from] >>> ARTICLE_BITS;
      while (to < holders.length && holders[to] >>> ARTICLE_BITS == key) {
        to++;
      }
      if (to - from > 1) {
        taker.take(
            key,
            lengths.get(key),
            Arrays.stream(holders, from, Math.min(to, from + MOST))
                .mapToInt(holder -> (int) holder & ((1 << ARTICLE_BITS) - 1))
                .toArray());
      }
    }
  }

  private LongSet find() {
    recurring((key, length, having) -> eachPair(having, pair -> shared.addTo(pair, length)));
    LongSet templates = new LongOpenHashSet();
    recurring(
        (key, length, having) ->
            eachPair(
                having,
                pair -> {
                  if (isApart(pair)) {
                    templates.add(key);
                  }
                }));
    return templates;
  }

  private static void eachPair(int[] having, LongConsumer taker) {
    for (int one : having) {
      for (int other : having) {
        if (one < other) {
          taker.accept(Pairs.key(one, other));
        }
      }
    }
  }

  private boolean isApart(long pair) {
    int one = (int) (pair >>> 32);
    int other = (int) pair;
    return shared.get(pair) < SAME_TEXT * Math.min(sizes[one], sizes[other])
        && !reworded(one, other);
  }

  private boolean reworded(int one, int other) {
    LongSet runs = runs(one, other);
    LongSet others = runs(other, one);
    long both = runs.longStream().filter(others::contains).count();
    return both > REWORDED * Math.min(runs.size(), others.size());
  }

  /** Neighbouring words of an article's lines that another does not have. */
  private LongSet runs(int article, int other) {
    LongSet there = new LongOpenHashSet(lines[other].keys);
    List<Span> own = new ArrayList<>();
    for (int i = 0; i < lines[article].keys.length; i++) {
      if (!there.contains(lines[article].keys[i])) {
        own.add(lines[article].spans.get(i));
      }
    }
    Words words = Words.of(articles.get(article).text(), own);
    LongSet runs = new LongOpenHashSet();
    for (int w = 0; w + RUN <= words.size(); w++) {
      long hash = 0;
      for (int i = w; i < w + RUN; i++) {
        hash = HashCommon.murmurHash3(hash + words.form(i).hashCode());
      }
      runs.add(hash);
    }
    return runs;
  }

  private static Article without(Article article, Lines lines, LongSet templates) {
    List<Dropped> dropped = new ArrayList<>(article.dropped());
    for (int i = 0; i < lines.keys.length; i++) {
      if (templates.contains(lines.keys[i])) {
        dropped.add(new Dropped(lines.spans.get(i), "template"));
      }
    }
    if (dropped.size() == article.dropped().size()) {
      return article;
    }
    dropped.sort(Comparator.comparing(Dropped::span));
    return article.withDropped(dropped);
  }
}
