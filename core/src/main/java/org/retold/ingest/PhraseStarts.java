package org.retold.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds with which of some hundred phrases a line begins. */
final class PhraseStarts {
  private static final int SLOTS = 1 << 12;

  private record Phrase(DropReason reason, String words, int place) {}

  /** Phrases by their first two characters, in their order. */
  private final List<List<Phrase>> slots =
      Stream.<List<Phrase>>generate(ArrayList::new).limit(SLOTS).toList();

  /** Those that are a sign alone. */
  private final List<Phrase> signs = new ArrayList<>();

  private int size;

  void add(DropReason reason, String words) {
    (words.length() == 1 ? signs : slots.get(slot(words))).add(new Phrase(reason, words, size++));
  }

  /** The reason of the first phrase that the key begins with, or null. */
  @Nullable DropReason first(String key) {
    Phrase sign = first(key, signs);
    Phrase words = key.length() < 2 ? null : first(key, slots.get(slot(key)));
    boolean signFirst = sign != null && (words == null || sign.place < words.place);
    Phrase found = signFirst ? sign : words;
    return found == null ? null : found.reason;
  }

  private static @Nullable Phrase first(String key, List<Phrase> phrases) {
    for (int i = 0; i < phrases.size(); i++) {
      if (key.startsWith(phrases.get(i).words)) {
        return phrases.get(i);
      }
    }
    return null;
  }

  private static int slot(String words) {
    return ((words.charAt(0) * 0x9E5) ^ words.charAt(1)) & (SLOTS - 1);
  }
}
