package org.retold.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retold.model.Span;

/**
 * Names in scripts without capitals: places that CLDR knows, words that sound like a name of the
 * collection, runs of Katakana with a middle dot.
 */
final class UncasedNames {
  private static final int LONGEST_RUN = 6;

  private final NameWords text;
  private final String language;
  private final KnownNames known;
  private final FunctionWords functionWords;

  UncasedNames(NameWords text, String language, KnownNames known) {
    this.text = text;
    this.language = language;
    this.known = known;
    functionWords = FunctionWords.of(language);
  }

  List<NameMention> find(List<Span> kept) {
    List<NameMention> found = new ArrayList<>();
    for (Span span : kept) {
      for (PlaceMention place : new Gazetteer().find(text.text, span, language)) {
        if (!isLanguage(place.code()) && !isCased(place.span().start())) {
          found.add(mention(place.span(), NameTypes.PLACE));
        }
      }
    }
    int word = 0;
    while (word < text.size()) {
      NameMention mention = at(word);
      int next = word + 1;
      if (mention != null) {
        Span span = mention.span();
        found.add(mention);
        while (next < text.size() && text.words.start(next) < span.end()) {
          next++;
        }
      }
      word = next;
    }
    return withoutOverlaps(found);
  }

  /** Sorted; of two that overlap the longer. */
  static List<NameMention> withoutOverlaps(List<NameMention> found) {
    List<NameMention> sorted = found.stream().sorted().toList();
    List<NameMention> kept = new ArrayList<>();
    for (NameMention mention : sorted) {
      int last = kept.size() - 1;
      if (last < 0 || mention.span().start() >= kept.get(last).span().end()) {
        kept.add(mention);
      } else if (mention.span().length() > kept.get(last).span().length()) {
        kept.set(last, mention);
      }
    }
    return List.copyOf(kept);
  }

  private @Nullable NameMention at(int word) {
    int c = text.text.codePointAt(text.words.start(word));
    if (Character.isUpperCase(c) || Character.isLowerCase(c) || text.words.isNumber(word)) {
      return null;
    }
    return Glyphs.of(c) == Glyphs.SINGLE ? eastern(word, c) : spaced(word);
  }

  /** Arabic, Hebrew and the like: words side by side that each sound like a known name. */
  private @Nullable NameMention spaced(int word) {
    String type = known(word);
    if (type == null) {
      return null;
    }
    int last = word;
    while (last + 1 < text.size()
        && last - word < LONGEST_RUN
        && text.joined(last)
        && known(last + 1) != null) {
      last++;
      type =
          type.equals(known(last))
              ? type
              : NameTypes.PERSON.equals(known(last)) ? NameTypes.PERSON : type;
    }
    return mention(new Span(text.words.start(word), text.words.end(last)), type);
  }

  private @Nullable String known(int word) {
    String form = text.form(word);
    return form.length() < 3 || functionWords.contains(form) ? null : known.type(form, language);
  }

  private @Nullable NameMention eastern(int word, int c) {
    int last = word;
    boolean kana = Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA;
    while (kana && last + 1 < text.size() && last - word < 24 && goesOn(last)) {
      last++;
    }
    if (kana) {
      Span span = new Span(text.words.start(word), text.words.end(last));
      String written = span.of(text.text);
      String type = written.indexOf('・') > 0 ? NameTypes.PERSON : known.eastern(sound(word, last));
      return type == null || last == word ? null : mention(span, type);
    }
    return han(word);
  }

  private boolean goesOn(int word) {
    int start = text.words.start(word + 1);
    String gap = text.text.substring(text.words.end(word), start);
    int c = text.text.codePointAt(start);
    boolean kana = Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA || c == 'ー';
    return kana && (gap.isEmpty() || gap.equals("・"));
  }

  /** Two to six characters that sound like a known name; a middle dot joins parts. */
  private @Nullable NameMention han(int word) {
    int dot = middleDot(word);
    for (int length = LONGEST_RUN; length >= 3; length--) {
      int last = word + length - 1;
      if (last < text.size() && text.words.end(last) - text.words.start(word) == length) {
        Span span = new Span(text.words.start(word), text.words.end(last));
        String type = known.eastern(sound(word, last));
        if (type != null) {
          return mention(span, type);
        }
      }
    }
    return dot < 0
        ? null
        : mention(new Span(text.words.start(word), text.words.end(dot)), NameTypes.PERSON);
  }

  /** The characters' sounds, each asked for alone: runs are many, characters are few. */
  private String sound(int first, int last) {
    StringBuilder sound = new StringBuilder();
    for (int i = first; i <= last; i++) {
      sound.append(Romanizer.ascii(text.words.raw(i), language));
    }
    return sound.toString();
  }

  /** The last character of X·Y that begins here; a name before the dot has two to five. */
  private int middleDot(int word) {
    boolean begins =
        word == 0
            || !text.text.substring(text.words.end(word - 1), text.words.start(word)).isEmpty();
    if (!begins) {
      return -1;
    }
    for (int at = word; at < Math.min(text.size() - 1, word + 5); at++) {
      String gap =
          text.text.substring(
              text.words.end(at), Math.min(text.words.start(at + 1), text.words.end(at) + 3));
      if (gap.equals("·") || gap.equals("・") || gap.equals("•")) {
        int last = at + 1;
        while (last + 1 < text.size()
            && last < at + 3
            && text.words.end(last) == text.words.start(last + 1)) {
          last++;
        }
        return last;
      }
      if (!gap.isEmpty()) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isCased(int index) {
    int c = text.text.codePointAt(index);
    return Character.isUpperCase(c) || Character.isLowerCase(c);
  }

  private static boolean isLanguage(String code) {
    return Character.isLowerCase(code.charAt(0));
  }

  private NameMention mention(Span span, String type) {
    return new NameMention(span, span.of(text.text).replaceAll("\\s+", " "), type, null);
  }
}
