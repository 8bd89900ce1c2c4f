package org.retold.ingest;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows mail by its first lines: fields of a header (RFC 5322) down to the first blank line. */
final class MailHead {
  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):(.*)");

  /** "From jr@a.example Tue May 14 09:12:00 2024": what parts the messages of a box. */
  private static final Pattern ENVELOPE =
      Pattern.compile("From \\S+ .*\\d{1,2}:\\d\\d.*\\d{4}.*\\r?");

  /** What no letter that a paper prints has above it. */
  private static final Set<String> MACHINES =
      Set.of(
          "mime-version",
          "message-id",
          "received",
          "return-path",
          "delivered-to",
          "content-transfer-encoding",
          "snapshot-content-location",
          "dkim-signature",
          "x-mailer");

  private static final Set<String> PEOPLE = Set.of("from", "date", "subject", "to");

  private MailHead() {}

  /** True if a message stands here, or a page that a browser saved as one. */
  static boolean isMessage(String text) {
    Set<String> fields = new HashSet<>();
    boolean addressed = false;
    for (String line : text.split("\\r?\\n", -1)) {
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        String name = field.group(1).toLowerCase(Locale.ROOT);
        fields.add(name);
        addressed |= name.equals("from") && field.group(2).contains("@");
      } else if (fields.isEmpty() || line.isEmpty() || !Character.isWhitespace(line.charAt(0))) {
        break;
      }
    }
    boolean byMachine = fields.stream().anyMatch(MACHINES::contains);
    boolean typed = byMachine && fields.contains("content-type");
    boolean named = fields.stream().anyMatch(PEOPLE::contains);
    return typed
        || (byMachine && named)
        || (addressed && fields.contains("date") && fields.contains("subject"));
  }

  /** True if a box of messages begins here. */
  static boolean isBox(String text) {
    int end = text.indexOf('\n');
    return end > 0
        && isEnvelope(text.substring(0, end))
        && FIELD.matcher(text.substring(end + 1).lines().findFirst().orElse("")).matches();
  }

  static boolean isEnvelope(String line) {
    return line.startsWith("From ") && ENVELOPE.matcher(line).matches();
  }
}
