package org.retold.compare;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.retold.model.Span;
import org.retold.text.FunctionWords;
import org.retold.text.Words;

/**
 * Whether two names that one quotation is credited to are one voice: a firm and its spokeswoman, an
 * office and who holds it, a body and its letters.
 */
final class OneVoice {
  private static final int FEWEST_LETTERS = 2;
  private static final int MOST_LETTERS = 7;

  /** Words between a name and the office set beside it, the age included. */
  private static final int BESIDE = 4;

  private final StoryView story;

  OneVoice(StoryView story) {
    this.story = story;
  }

  /**
   * A spokeswoman and her firm: the other is named beside the speaker. And what is no person was
   * hardly the speaker where the sentence also names the one whom the other telling heard.
   */
  boolean speaksFor(Mentioned speaker, Quoted quote, Entity other) {
    Span role = speaker.mention().role();
    Span near = speaker.span().cover(role == null ? speaker.span() : role);
    boolean person = story.entities().of(speaker).type().equals("person");
    return isNamed(speaker.telling(), speaker.telling().sentencesAround(near), quote, other, person)
        || (!person
            && isNamed(
                speaker.telling(),
                speaker.telling().sentencesAround(quote.span()),
                quote,
                other,
                false));
  }

  private boolean isNamed(
      Telling telling, Span around, Quoted quote, Entity other, boolean noPerson) {
    return story.entities().in(telling, around).stream()
        .filter(at -> !at.span().overlaps(quote.span()))
        .anyMatch(
            at ->
                story.entities().of(at).equals(other) && !(noPerson && at.type().equals("person")));
  }

  /** One is the letters of the other, or is set beside the other's name somewhere in the story. */
  boolean isDescribed(Mentioned one, Mentioned other) {
    return areLetters(one, other)
        || areLetters(other, one)
        || isOfficeOf(one, other)
        || isOfficeOf(other, one);
  }

  /** RAIB and the Rail Accident Investigation Branch; ANA and the Nippon of All Nippon Airways. */
  private boolean areLetters(Mentioned brief, Mentioned full) {
    String letters = brief.form().replace(".", "");
    boolean acronym =
        letters.length() >= FEWEST_LETTERS
            && letters.length() <= MOST_LETTERS
            && letters.chars().allMatch(Character::isUpperCase);
    return acronym
        && story.tellings().byRank().stream()
            .anyMatch(telling -> spells(telling, letters.toLowerCase(Locale.ROOT), full.last()));
  }

  /** Words with capitals in a row that begin with the letters, one of them the name's last. */
  private static boolean spells(Telling telling, String letters, String last) {
    Words words = telling.words();
    return IntStream.rangeClosed(0, words.size() - letters.length())
        .filter(i -> begins(words, i, letters))
        .anyMatch(
            i ->
                IntStream.range(i, i + letters.length())
                    .mapToObj(words::form)
                    .anyMatch(form -> NameTokens.ascii(form, telling.language()).equals(last)));
  }

  private static boolean begins(Words words, int from, String letters) {
    for (int i = 0; i < letters.length(); i++) {
      if (words.form(from + i).charAt(0) != letters.charAt(i) || !words.isCapitalised(from + i)) {
        return false;
      }
    }
    return true;
  }

  /** The London mayor, and Jane Doe whom some telling calls the mayor of London. */
  private boolean isOfficeOf(Mentioned office, Mentioned holder) {
    List<String> parts = office.tokens();
    return !parts.isEmpty()
        && story.entities().of(holder).mentions().stream()
            .anyMatch(at -> beside(at).containsAll(parts));
  }

  private static List<String> beside(Mentioned at) {
    Telling telling = at.telling();
    Span wide = telling.withNeighbours(at.span(), BESIDE, BESIDE);
    int[] range = telling.wordsIn(wide);
    FunctionWords grammar = FunctionWords.of(telling.language());
    return IntStream.range(range[0], range[1])
        .filter(i -> !at.span().overlaps(telling.words().span(i)))
        .mapToObj(telling.words()::form)
        .filter(form -> !grammar.contains(form))
        .map(form -> form.endsWith("'s") ? form.substring(0, form.length() - 2) : form)
        .map(form -> NameTokens.ascii(form, telling.language()))
        .toList();
  }
}
