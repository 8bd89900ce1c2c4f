package org.retold.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Shortens sentences by what stands between commas, as who has to save a line does, and now and
 * then puts such a clause in from what else the desk knows. For one put in four are left out: by
 * how far that is so on other desks who had the longer text shows.
 */
final class DeskClauses {
  private static final double PUT_IN = .25;
  private static final int LEAST_WORDS = 2;
  private static final int MOST_WORDS = 14;
  private static final int LEAST_LEFT = 6;

  private final Random random;

  DeskClauses(Random random) {
    this.random = random;
  }

  /** The sentence, with so much probability shortened. */
  String edited(String sentence, double rate, List<String> known) {
    String shorter = random.nextDouble() < rate ? shortened(sentence) : sentence;
    return random.nextDouble() < PUT_IN * rate ? lengthened(shorter, known) : shorter;
  }

  private String shortened(String sentence) {
    List<String> clauses = clauses(sentence);
    if (clauses.size() < 2) {
      return sentence;
    }
    int out = random.nextInt(clauses.size());
    boolean fits = isClause(clauses.get(out));
    clauses.remove(out);
    String left = String.join(", ", clauses);
    if (!fits || left.split(" ", -1).length < LEAST_LEFT) {
      return sentence;
    }
    return ended(left.substring(0, 1).toUpperCase(Locale.ROOT) + left.substring(1), sentence);
  }

  private String lengthened(String sentence, List<String> known) {
    List<String> clauses = clauses(sentence);
    List<String> others =
        known.isEmpty() ? List.of() : clauses(known.get(random.nextInt(known.size())));
    if (others.size() < 2 || !isClause(others.get(1))) {
      return sentence;
    }
    clauses.add(1 + random.nextInt(clauses.size()), others.get(1));
    return ended(String.join(", ", clauses), sentence);
  }

  private static boolean isClause(String clause) {
    int words = clause.split(" ", -1).length;
    return words >= LEAST_WORDS && words <= MOST_WORDS && !clause.matches(".*[\"“”].*");
  }

  private static List<String> clauses(String sentence) {
    String open = sentence.replaceFirst("[.!?]$", "");
    return new ArrayList<>(Arrays.asList(open.split(", ", -1)));
  }

  private static String ended(String text, String as) {
    return as.matches("(?s).*[.!?]$") ? text + as.substring(as.length() - 1) : text;
  }
}
