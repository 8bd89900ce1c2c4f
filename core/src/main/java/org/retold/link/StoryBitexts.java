package org.retold.link;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.retold.vector.Consensus;
import org.retold.vector.Frequencies;
import org.retold.vector.LexiconLearner;
import org.retold.vector.ReadSentence;
import org.retold.vector.Senses;
import org.retold.vector.SentenceMatcher;
import org.retold.vector.SentenceMatcher.Match;

/** The sentences of one story that say the same in two languages: what a lexicon is learned of. */
final class StoryBitexts {
  /** An article of the story, read. */
  record Told(String language, List<ReadSentence> sentences) {}

  /** Two tellings by their place in the story. */
  record Both(int a, int b) {}

  private final List<Told> tellings;
  private final List<Both> pairs;
  private final Frequencies frequencies = new Frequencies();

  /**
   * @param pairs of tellings that have sentences
   */
  StoryBitexts(List<Told> tellings, List<Both> pairs) {
    this.tellings = tellings;
    this.pairs =
        pairs.stream()
            .filter(both -> !tellings.get(both.a()).sentences().isEmpty())
            .filter(both -> !tellings.get(both.b()).sentences().isEmpty())
            .toList();
    tellings.forEach(one -> one.sentences().forEach(each -> frequencies.add(each.features())));
  }

  /** What says the same, by pair of tellings, by what is known of words already. */
  List<List<Match>> matches(Senses senses) {
    List<List<SentenceMatcher.Sentence>> weighed =
        tellings.stream().map(one -> weighed(one, frequencies, senses)).toList();
    List<SentenceMatcher> matchers =
        pairs.stream()
            .map(both -> SentenceMatcher.of(weighed.get(both.a()), weighed.get(both.b())))
            .toList();
    Consensus consensus = new Consensus();
    for (int i = 0; i < pairs.size(); i++) {
      Both both = pairs.get(i);
      for (Match match : matchers.get(i).matches()) {
        consensus.join(both.a(), match.aFrom(), both.b(), match.bFrom(), match.probability());
      }
    }
    List<List<Match>> matches = new ArrayList<>();
    for (int p = 0; p < pairs.size(); p++) {
      Both both = pairs.get(p);
      matches.add(matchers.get(p).lessons((i, j) -> consensus.evidence(both.a(), i, both.b(), j)));
    }
    return matches;
  }

  private static List<SentenceMatcher.Sentence> weighed(
      Told telling, Frequencies frequencies, Senses senses) {
    return telling.sentences().stream()
        .map(one -> SentenceMatcher.Sentence.of(one, frequencies, senses))
        .toList();
  }

  /**
   * @param matches of {@link #matches}
   */
  void teach(LexiconLearner learner, List<List<Match>> matches) {
    for (int i = 0; i < pairs.size(); i++) {
      Told one = tellings.get(pairs.get(i).a());
      Told other = tellings.get(pairs.get(i).b());
      learner.addArticles(one.language(), other.language());
      for (Match match : matches.get(i)) {
        learner.add(
            one.language(),
            stems(one, match.aFrom(), match.aTo()),
            other.language(),
            stems(other, match.bFrom(), match.bTo()));
      }
    }
  }

  private static List<String> stems(Told telling, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(telling.sentences()::get)
        .flatMap(sentence -> sentence.stems().stream())
        .distinct()
        .toList();
  }
}
