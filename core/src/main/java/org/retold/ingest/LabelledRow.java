package org.retold.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retold.model.Published;

/**
 * A line that gives the date and, each behind its label, who wrote the article and where it was
 * taken from: {@code 2021年5月18日 22:05 来源：海岸日报 作者：李明}.
 *
 * @param others what else has a label, as printed
 */
record LabelledRow(Published date, List<String> authors, Map<String, Object> others) {
  private static final Pattern PAIR =
      Pattern.compile(
          "\\G[\\s|·•/,，]*(\\p{L}[\\p{L}\\p{M}]{1,15})\\s*[:：]\\s*([^:：|]{1,40}?)(?=\\s+\\p{L}[\\p{L}\\p{M}]{1,15}\\s*[:：]|\\s*[|]|\\s*$)");

  private static final int LONGEST = 110;

  private static final int MOST_WORDS = 5;

  static Optional<LabelledRow> of(String line, String language) {
    if (line.length() > LONGEST || (line.indexOf(':') < 0 && line.indexOf('：') < 0)) {
      return Optional.empty();
    }
    return PrintedDate.ofAnyCalendar(line, language).flatMap(date -> of(line, date));
  }

  private static Optional<LabelledRow> of(String line, PrintedDate date) {
    String rest = line.substring(date.span().end()).strip();
    String before = line.substring(0, date.span().start()).strip();
    boolean alone = before.isEmpty() || Labels.shared().prefix("published", before) > 0;
    List<String> authors = new ArrayList<>();
    Map<String, Object> others = new LinkedHashMap<>();
    Matcher pairs = PAIR.matcher(rest);
    int end = 0;
    while (pairs.find()) {
      String value = pairs.group(2).strip();
      if (Wording.words(value) > MOST_WORDS) {
        return Optional.empty();
      }
      if (Labels.shared().is("byline", pairs.group(1))) {
        authors.addAll(Byline.namesIn(value));
      } else {
        others.put(pairs.group(1), value);
      }
      end = pairs.end();
    }
    boolean whole = end > 0 && Wording.words(rest.substring(end)) == 0;
    return alone && whole
        ? Optional.of(new LabelledRow(date.published("line \"" + line + "\""), authors, others))
        : Optional.empty();
  }
}
