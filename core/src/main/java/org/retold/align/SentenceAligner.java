package org.retold.align;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retold.model.Article;
import org.retold.model.Embedded;
import org.retold.model.Embedded.Kind;
import org.retold.model.Passage;
import org.retold.model.PassagePair;
import org.retold.model.Relation;
import org.retold.model.Span;
import org.retold.text.Sentences;
import org.retold.text.Words;
import org.retold.vector.Consensus;
import org.retold.vector.FeatureReader;
import org.retold.vector.Frequencies;
import org.retold.vector.Meaning;
import org.retold.vector.ReadSentence;
import org.retold.vector.Senses;
import org.retold.vector.SentenceEncoder;
import org.retold.vector.SentenceMatcher;
import org.retold.vector.SentenceMatcher.Match;

/**
 * Finds the sentences of two tellings that say the same in other words or in another language.
 *
 * <p>Knows the whole story first: what every sentence of it names tells no two of them apart.
 */
final class SentenceAligner {
  /** Sentences read of one telling; bounds the square of the comparison. */
  private static final int MOST = 1000;

  /** A sentence that is copied so far has its counterpart already. */
  private static final double COPIED = 0.5;

  /** Words; fewer are a greeting or another formula. */
  private static final int SHORTEST_COPY = 6;

  /** Share of the same words from which two sentences are one wording, not two. */
  private static final double ALIKE = 0.9;

  /** A sentence of a telling before the story's frequencies are known. */
  private record Read(Span span, ReadSentence words) {}

  /** A sentence of a telling. */
  private record Sentence(int telling, int number, Span span, SentenceMatcher.Sentence read) {}

  private final Map<String, List<Sentence>> sentences = new HashMap<>();

  SentenceAligner(List<Article> tellings, Senses senses, @Nullable SentenceEncoder encoder) {
    boolean across = tellings.stream().map(Article::language).distinct().count() > 1;
    FeatureReader reader = new FeatureReader(across);
    Frequencies frequencies = new Frequencies();
    Map<String, List<Read>> read = new TreeMap<>();
    for (Article article : tellings) {
      List<Read> found = read(reader, article);
      found.forEach(sentence -> frequencies.add(sentence.words().features()));
      read.put(article.id(), found);
    }
    Map<Passage, Meaning> meanings = encoder == null ? Map.of() : meanings(tellings, read, encoder);
    for (int i = 0; i < tellings.size(); i++) {
      int telling = i;
      Article article = tellings.get(i);
      List<Read> own = read.getOrDefault(article.id(), List.of());
      sentences.put(
          article.id(),
          IntStream.range(0, own.size())
              .mapToObj(
                  number ->
                      new Sentence(
                          telling,
                          number,
                          own.get(number).span(),
                          SentenceMatcher.Sentence.of(own.get(number).words(), frequencies, senses)
                              .meaning(meanings.get(article.passage(own.get(number).span())))))
              .toList());
    }
  }

  /** All sentences of a language are encoded together: their mean stands for the language. */
  private static Map<Passage, Meaning> meanings(
      List<Article> tellings, Map<String, List<Read>> read, SentenceEncoder encoder) {
    SortedMap<String, List<Passage>> passages = new TreeMap<>();
    Map<Passage, String> texts = new HashMap<>();
    for (Article article : tellings) {
      for (Read sentence : read.getOrDefault(article.id(), List.of())) {
        Passage passage = article.passage(sentence.span());
        passages.computeIfAbsent(article.language(), fresh -> new ArrayList<>()).add(passage);
        texts.put(passage, article.words(passage));
      }
    }
    Map<Passage, Meaning> meanings = new HashMap<>();
    passages.forEach(
        (language, all) -> {
          List<String> words = all.stream().map(texts::get).map(Objects::requireNonNull).toList();
          List<Meaning> found = Meaning.of(encoder, words, language);
          IntStream.range(0, all.size()).forEach(i -> meanings.put(all.get(i), found.get(i)));
        });
    return meanings;
  }

  private static List<Span> spans(Article article) {
    return Sentences.of(article.text(), article.kept(), article.language()).stream()
        .limit(MOST)
        .toList();
  }

  /** Who writes, to whom, and the signature say nothing that another telling could say again. */
  private static boolean isAddress(Embedded letter, Span sentence) {
    return Stream.of(letter.from(), letter.to(), letter.signed())
        .flatMap(Stream::ofNullable)
        .anyMatch(address -> address.overlaps(sentence) && letter.span().contains(sentence));
  }

  private static List<Read> read(FeatureReader reader, Article article) {
    List<Span> spans = spans(article);
    LocalDate day =
        article.published() == null ? null : article.published().printed().toLocalDate();
    List<ReadSentence> read = ReadSentence.of(reader, article, spans, day);
    return IntStream.range(0, spans.size())
        .mapToObj(i -> new Read(spans.get(i), read.get(i)))
        .toList();
  }

  /**
   * Two tellings.
   *
   * @param copied passages that were found word by word: they are not found again
   */
  record Compared(Article one, Article other, List<PassagePair> copied) {
    private boolean inOneLanguage() {
      return one.language().equals(other.language());
    }

    /** A sentence too short to be found as a copy is one where others were copied. */
    private boolean isCopied(Passage a, Passage b) {
      String words = one.words(a);
      return !copied.isEmpty()
          && words.equals(other.words(b))
          && Words.of(words).size() >= SHORTEST_COPY;
    }

    private boolean mayBeRetold(Passage a, Passage b) {
      return !alike(one.words(a), other.words(b))
          && (!inOneLanguage() || SharedWords.enough(one, a, other, b));
    }
  }

  /** The passages of all these tellings that say the same, by the pair of tellings. */
  List<PassagePair> align(List<Compared> all) {
    List<List<Matched>> matched = all.stream().map(this::matched).toList();
    Consensus consensus = new Consensus();
    matched.forEach(texts -> texts.forEach(both -> both.tell(consensus)));
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(
            i ->
                taken(
                    all.get(i),
                    matched.get(i).stream()
                        .flatMap(texts -> texts.candidates(consensus).stream())
                        .toList()))
        .toList();
  }

  private List<Matched> matched(Compared both) {
    List<List<Sentence>> others = texts(both.other(), uncopied(both.other(), both.copied()));
    return texts(both.one(), uncopied(both.one(), both.copied())).stream()
        .flatMap(
            left ->
                others.stream()
                    .map(
                        right ->
                            new Matched(
                                both,
                                left,
                                right,
                                SentenceMatcher.of(weighed(left), weighed(right)))))
        .toList();
  }

  /** Of the candidates of two tellings the surest, each sentence once. */
  private static Stream<PassagePair> taken(Compared both, List<Candidate> candidates) {
    List<Candidate> taken = new ArrayList<>();
    candidates.stream()
        .sorted(
            Comparator.comparingDouble(Candidate::probability)
                .reversed()
                .thenComparing(Candidate::a)
                .thenComparing(Candidate::b))
        .filter(candidate -> taken.stream().noneMatch(candidate::sharesSentenceWith))
        .forEach(taken::add);
    Relation relation = both.inOneLanguage() ? Relation.PARAPHRASE : Relation.TRANSLATION;
    return taken.stream().map(pair -> pair.as(relation)).sorted();
  }

  /**
   * Two passages that may say the same.
   *
   * @param equal true if they do so letter by letter
   */
  private record Candidate(Passage a, Passage b, double probability, boolean equal) {
    PassagePair as(Relation relation) {
      return equal
          ? PassagePair.of(a, b, Relation.VERBATIM, 1, List.of())
          : PassagePair.of(a, b, relation, probability, List.of());
    }

    boolean sharesSentenceWith(Candidate other) {
      return a.overlaps(other.a) || b.overlaps(other.b);
    }
  }

  /** A text of each telling, compared sentence by sentence. */
  private record Matched(
      Compared compared, List<Sentence> left, List<Sentence> right, SentenceMatcher matcher) {

    void tell(Consensus consensus) {
      for (Match match : matcher.matches()) {
        Sentence one = left.get(match.aFrom());
        Sentence other = right.get(match.bFrom());
        consensus.join(
            one.telling(), one.number(), other.telling(), other.number(), match.probability());
      }
    }

    List<Candidate> candidates(Consensus consensus) {
      List<Candidate> candidates = new ArrayList<>();
      for (Match match :
          matcher.matches((i, j) -> evidence(consensus, left.get(i), right.get(j)))) {
        Optional<Passage> a = passage(compared.one(), left, match.aFrom(), match.aTo());
        Optional<Passage> b = passage(compared.other(), right, match.bFrom(), match.bTo());
        if (a.isPresent() && b.isPresent()) {
          boolean equal = compared.isCopied(a.get(), b.get());
          if (equal || compared.mayBeRetold(a.get(), b.get())) {
            candidates.add(new Candidate(a.get(), b.get(), match.probability(), equal));
          }
        }
      }
      return candidates;
    }

    private static Consensus.Evidence evidence(Consensus consensus, Sentence one, Sentence other) {
      return consensus.evidence(one.telling(), one.number(), other.telling(), other.number());
    }
  }

  /**
   * The article's own sentences, and those of each letter, statement or speech that stands in it:
   * texts of their own, whose likeness to each other must not hide what is told of one of them.
   */
  private static List<List<Sentence>> texts(Article article, List<Sentence> sentences) {
    List<Embedded> inside =
        article.embedded().stream().filter(text -> text.kind() != Kind.QUOTATION).toList();
    SortedMap<Integer, List<Sentence>> texts = new TreeMap<>();
    for (Sentence sentence : sentences) {
      if (inside.stream().anyMatch(letter -> isAddress(letter, sentence.span()))) {
        continue;
      }
      int holder = -1;
      for (int i = 0; i < inside.size(); i++) {
        holder = inside.get(i).span().contains(sentence.span()) ? i : holder;
      }
      texts.computeIfAbsent(holder, text -> new ArrayList<>()).add(sentence);
    }
    return List.copyOf(texts.values());
  }

  /**
   * True if nearly every word is the same. The search for copies has seen such a pair and passed it
   * over: a greeting or another formula, which is no paraphrase either.
   */
  private static boolean alike(String one, String other) {
    Set<String> left = forms(one);
    Set<String> right = forms(other);
    long both = left.stream().filter(right::contains).count();
    return both >= ALIKE * Math.max(left.size(), right.size());
  }

  private static Set<String> forms(String passage) {
    Words words = Words.of(passage);
    return IntStream.range(0, words.size()).mapToObj(words::form).collect(Collectors.toSet());
  }

  private static List<SentenceMatcher.Sentence> weighed(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::read).toList();
  }

  private List<Sentence> uncopied(Article article, List<PassagePair> copied) {
    List<Span> spans =
        copied.stream()
            .flatMap(pair -> pair.passages().stream())
            .filter(passage -> passage.article().equals(article.id()))
            .map(Passage::span)
            .toList();
    return sentences.getOrDefault(article.id(), List.of()).stream()
        .filter(sentence -> covered(sentence.span(), spans) < COPIED * sentence.span().length())
        .toList();
  }

  private static int covered(Span sentence, List<Span> spans) {
    return spans.stream()
        .mapToInt(
            span ->
                Math.max(
                    0,
                    Math.min(span.end(), sentence.end())
                        - Math.max(span.start(), sentence.start())))
        .sum();
  }

  /** One passage over neighbouring sentences; empty if something else stands between them. */
  private static Optional<Passage> passage(
      Article article, List<Sentence> sentences, int from, int to) {
    Span span = sentences.get(from).span().cover(sentences.get(to - 1).span());
    int length = IntStream.range(from, to).map(i -> sentences.get(i).span().length()).sum();
    boolean together = span.length() - length <= 4 * (to - from) && article.keeps(span);
    return together ? Optional.of(article.passage(span)) : Optional.empty();
  }
}
