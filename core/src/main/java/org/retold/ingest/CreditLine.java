package org.retold.ingest;

/** What an agency puts under a report: "(Reporting by Jane Roe; editing by Juan Pérez)". */
final class CreditLine {
  private static final int MOST_WORDS = 60;

  private CreditLine() {}

  static boolean is(String line, int words) {
    if (words > MOST_WORDS || line.isEmpty()) {
      return false;
    }
    boolean bracketed = WrappedText.isBracketed(line.replaceFirst("\\.$", ""));
    String inside = bracketed ? line.substring(1) : line;
    int label = Labels.shared().prefix("credit", inside);
    if (label == 0 || label == inside.length()) {
      return false;
    }
    int next = inside.indexOf(';');
    boolean second = next > 0 && Labels.shared().prefix("credit", inside.substring(next + 1)) > 0;
    return bracketed ? second || startsName(inside.substring(label)) : second;
  }

  private static boolean startsName(String rest) {
    String name = rest.replaceFirst("^[\\s:：]+", "");
    return !name.isEmpty() && !Character.isLowerCase(name.codePointAt(0));
  }
}
