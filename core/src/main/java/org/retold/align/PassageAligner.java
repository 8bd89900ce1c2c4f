package org.retold.align;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.retold.model.Alignment;
import org.retold.model.Article;
import org.retold.model.Lexicon;
import org.retold.model.PassagePair;
import org.retold.model.Story;
import org.retold.vector.Senses;

/** Finds which passages of a story's tellings say the same thing. */
public final class PassageAligner {
  private final AlignOptions options;

  /** The stories of a collection share a lexicon, which is long to read. */
  private volatile Known known = new Known(Lexicon.EMPTY, Senses.NONE);

  private record Known(Lexicon lexicon, Senses senses) {}

  public PassageAligner(AlignOptions options) {
    this.options = options;
  }

  /**
   * Aligns every pair of tellings, and every telling with itself.
   *
   * @param articles the story's articles, in any order; others are passed over
   * @param lexicon what is known of words across languages
   */
  public Alignment align(Story story, List<Article> articles, Lexicon lexicon) {
    List<Telling> tellings =
        articles.stream()
            .filter(article -> story.articles().contains(article.id()))
            .sorted()
            .map(Telling::new)
            .toList();
    StoryWeights weights = new StoryWeights(tellings);
    // A finder keeps tables between calls, so each thread of a large story has its own.
    ThreadLocal<VerbatimFinder> verbatim =
        ThreadLocal.withInitial(() -> new VerbatimFinder(options, weights));
    TellingPairs compared = TellingPairs.of(tellings, options.maxTellings());
    SentenceAligner sentences =
        new SentenceAligner(
            tellings.stream().map(Telling::article).toList(), senses(lexicon), options.encoder());
    List<PassagePair> pairs = new ArrayList<>();
    for (Telling telling : tellings) {
      pairs.addAll(verbatim.get().within(telling));
    }
    // Copies first: sentences that say the same in other words are sought in what copies leave.
    List<SentenceAligner.Compared> left =
        StreamSupport.stream(compared.pairs().spliterator(), !compared.complete())
            .map(
                both ->
                    new SentenceAligner.Compared(
                        both.a().article(),
                        both.b().article(),
                        verbatim.get().between(both.a(), both.b())))
            .toList();
    left.forEach(both -> pairs.addAll(both.copied()));
    pairs.addAll(sentences.align(left));
    return new Alignment(story.id(), pairs, compared.complete());
  }

  @SuppressWarnings("ReferenceEquality") // a lexicon is long to compare as well
  private Senses senses(Lexicon lexicon) {
    Known last = known;
    if (last.lexicon() != lexicon) {
      last = new Known(lexicon, new Senses(lexicon));
      known = last;
    }
    return last.senses();
  }
}
