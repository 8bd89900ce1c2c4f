package org.retold.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.retold.compare.ClosedClasses.Sort;
import org.retold.model.Change;
import org.retold.model.Discrepancy.Kind;
import org.retold.model.Discrepancy.Severity;
import org.retold.model.Span;

/**
 * A name that lost a part on the way, or became another name.
 *
 * <p>Shortening is everyday: it is reported only where the copy nowhere gives the full name and the
 * exemplar itself never shortens it so, or where the shorter form is the name of something else in
 * the same story.
 */
final class NameCuts implements Detector {
  /** Of a shorter form that is the name of nothing else in the story. */
  private static final double SHORTENED = .7;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  @Override
  public List<Noted> find(StoryView story) {
    Contrast cut = new Contrast(Kind.NAME_CUT, Severity.DISTORTION, .65);
    Contrast other = new Contrast(Kind.NAME_OTHER, Severity.ERROR, .7);
    for (Twin twin : story.twins()) {
      for (Mentioned near : story.entities().in(twin.near(), twin.nearSpan())) {
        if (twin.wordForWord()) {
          wordForWord(story, twin, near, cut, other);
        }
      }
    }
    List<Noted> found = new ArrayList<>(cut.noted(story));
    found.addAll(other.noted(story));
    return found;
  }

  private static void wordForWord(
      StoryView story, Twin twin, Mentioned near, Contrast cut, Contrast other) {
    Optional<Span> there = twin.counterpart(near.span());
    if (there.isEmpty() || near.tokens().size() < 2) {
      return;
    }
    Telling far = twin.far();
    List<String> left = NameTokens.of(there.get().of(far.text()), far.language());
    boolean part =
        !left.isEmpty()
            && left.size() < near.tokens().size()
            && isSubsequence(left, near.tokens())
            && omitted(twin, near);
    // A surname is a person's everyday form; what is left of one without it is another name.
    boolean surname =
        (near.type().equals("person") && left.contains(near.last()))
            || isSurnameOf(near, left)
            || isLaterMention(story, near, far, there.get(), left);
    if (part && !surname) {
      shortened(story, twin, near, there.get(), left, cut);
    } else if (left.size() == near.tokens().size()) {
      replaced(story, twin, near, there.get(), left, other);
    }
  }

  /** "Wright of the Institute" for "David Wright of the Institute". */
  private static boolean isSurnameOf(Mentioned near, List<String> left) {
    int lost = near.tokens().size() - left.size();
    List<String> words = List.of(SPACE.split(near.form(), -1));
    return lost > 0
        && left.equals(near.tokens().subList(lost, near.tokens().size()))
        && words.size() > lost + 2
        && Character.isLowerCase(words.get(lost + 1).codePointAt(0));
  }

  /** The last part alone stands for the whole name that the copy has given before. */
  private static boolean isLaterMention(
      StoryView story, Mentioned near, Telling far, Span there, List<String> left) {
    return left.equals(List.of(near.last()))
        && story.entities().in(far).stream()
            .filter(at -> at.span().start() < there.start())
            .anyMatch(at -> at.tokens().size() > 1 && at.last().equals(near.last()));
  }

  private static boolean omitted(Twin twin, Mentioned near) {
    return twin.wordChanges().stream()
        .filter(change -> change.kind() == Change.Kind.OMISSION)
        .anyMatch(change -> change.a().overlaps(near.span()));
  }

  private static void shortened(
      StoryView story,
      Twin twin,
      Mentioned near,
      Span there,
      List<String> left,
      Contrast contrast) {
    String shorter = String.join(" ", left);
    Entity entity = story.entities().of(near);
    boolean namesAnother =
        story.entities().all().stream()
            .filter(candidate -> !candidate.equals(entity))
            .flatMap(candidate -> candidate.mentions().stream())
            .anyMatch(at -> at.key().equals(shorter) && at.telling() == twin.near());
    if (!namesAnother && everyday(story, twin, near, shorter, left)) {
      return;
    }
    contrast.differ(
        Contrast.reading(near.telling(), near.span(), near.key()),
        Contrast.reading(twin.far(), there, shorter),
        namesAnother ? .9 : SHORTENED);
  }

  /** The copy has the full name somewhere, or others shorten it so, or nothing telling was lost. */
  private static boolean everyday(
      StoryView story, Twin twin, Mentioned near, String shorter, List<String> left) {
    boolean fullInCopy =
        story.entities().in(twin.far()).stream().anyMatch(at -> at.key().equals(near.key()));
    boolean usual =
        story.entities().of(near).mentions().stream()
            .anyMatch(at -> at.key().equals(shorter) && at.telling() != twin.far());
    return fullInCopy || usual || onlyGrammarLost(story, near, left) || near.type().equals("place");
  }

  private static boolean onlyGrammarLost(StoryView story, Mentioned near, List<String> left) {
    String language = near.telling().language();
    return near.tokens().stream()
        .filter(token -> !left.contains(token))
        .allMatch(
            token ->
                token.length() < 3
                    || story.closed().isAny(language, token, Sort.LINKER, Sort.ARTICLE));
  }

  /** One part changed by a letter or two, and what came out is the name of another entity. */
  private static void replaced(
      StoryView story, Twin twin, Mentioned near, Span there, List<String> now, Contrast contrast) {
    String key = String.join(" ", now);
    if (key.equals(near.key()) || NameTokens.similarity(now, near.tokens()) < .7) {
      return;
    }
    Entity entity = story.entities().of(near);
    Optional<Mentioned> another =
        story.entities().all().stream()
            .filter(candidate -> !candidate.equals(entity))
            .flatMap(candidate -> candidate.mentions().stream())
            .filter(at -> at.key().equals(key) && at.telling() != twin.far())
            .findFirst();
    if (another.isPresent()) {
      Reading changed = Contrast.reading(twin.far(), there, key);
      contrast.differ(Contrast.reading(near.telling(), near.span(), near.key()), changed, .88);
      contrast.agree(changed, Contrast.reading(another.get().telling(), another.get().span(), key));
    }
  }

  private static boolean isSubsequence(List<String> few, List<String> many) {
    int at = 0;
    for (String token : many) {
      if (at < few.size() && few.get(at).equals(token)) {
        at++;
      }
    }
    return at == few.size();
  }
}
