package org.retold.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retold.model.Article;

/**
 * Articles that tell nothing, in the words of real ones: each word follows one that it follows
 * somewhere in the language (a Markov chain of order one), figures are drawn anew, and every
 * article has some words of its own that it comes back to, as news has its subject.
 */
final class NewsNoise {
  /** Articles of a language below which its chain would copy them. */
  private static final int FEW = 20;

  /** Followers of a word below which the chain jumps: no run of a real text is repeated. */
  private static final int FEW_FOLLOWERS = 3;

  private static final int MEDIAN_WORDS = 320;
  private static final int SUBJECT_WORDS = 25;
  private static final double JUMP = 0.08;

  /** Times that a word is met from which on it is a word of the language and no name. */
  private static final int COMMON = 6;

  /** Names that one name of the sets becomes: as many as news have, a word of a hundred is new. */
  private static final int NAMES = 20;

  /** What was written, and in which language. */
  record Written(String language, String text) {}

  private record Language(
      String name, boolean spaced, List<String> words, Map<String, List<String>> followers) {
    boolean isRare(String word) {
      return spaced && followers.getOrDefault(word, List.of()).size() < COMMON;
    }
  }

  private final List<Language> languages = new ArrayList<>();
  private final Random random;

  NewsNoise(List<Article> articles, Random random) {
    this.random = random;
    SortedMap<String, List<String>> texts = new TreeMap<>();
    articles.forEach(
        article ->
            texts
                .computeIfAbsent(article.language(), key -> new ArrayList<>())
                .add(article.text()));
    texts.forEach(
        (name, each) -> {
          if (each.size() >= FEW) {
            languages.add(language(name, each));
          }
        });
  }

  private static Language language(String name, List<String> texts) {
    long spaces = texts.get(0).chars().filter(c -> c == ' ').count();
    boolean spaced = spaces * 20 > texts.get(0).length();
    List<String> words = new ArrayList<>();
    Map<String, List<String>> followers = new HashMap<>();
    for (String text : texts) {
      String before = "";
      for (String word : text.split(spaced ? " " : "", -1)) {
        words.add(word);
        followers.computeIfAbsent(before, key -> new ArrayList<>()).add(word);
        before = word;
      }
    }
    return new Language(name, spaced, words, followers);
  }

  Written write() {
    Language language = languages.get(random.nextInt(languages.size()));
    int size =
        (int) Math.min(2000, Math.max(60, MEDIAN_WORDS * Math.exp(random.nextGaussian() / 2)));
    List<String> subject = new ArrayList<>();
    for (int i = 0; i < SUBJECT_WORDS; i++) {
      subject.add(any(language.words));
    }
    StringBuilder text = new StringBuilder();
    int own = random.nextInt(NAMES);
    String word = "";
    for (int i = 0; i < (language.spaced ? size : 4 * size); i++) {
      word = next(language, word, subject);
      String written = language.isRare(word) ? shuffled(word, own) : word;
      written.chars().forEach(c -> text.append(c >= '0' && c <= '9' ? figure() : (char) c));
      if (language.spaced) {
        text.append(' ');
      }
    }
    return new Written(language.name, text.toString());
  }

  private static String shuffled(String word, int own) {
    List<Integer> letters =
        word.chars().filter(Character::isLetter).boxed().collect(Collectors.toList());
    Collections.shuffle(letters, new Random(own ^ word.hashCode()));
    Iterator<Integer> next = letters.iterator();
    StringBuilder shuffled = new StringBuilder();
    word.chars().forEach(c -> shuffled.append((char) (Character.isLetter(c) ? next.next() : c)));
    return shuffled.toString();
  }

  private char figure() {
    return (char) ('1' + random.nextInt(9));
  }

  private String next(Language language, String word, List<String> subject) {
    List<String> followers = language.followers.getOrDefault(word, List.of());
    if (followers.size() >= FEW_FOLLOWERS && random.nextDouble() >= JUMP) {
      return any(followers);
    }
    return random.nextBoolean() ? any(subject) : any(language.words);
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
