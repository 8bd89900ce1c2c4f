package org.retold.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The names by which an outlet appears in the data and the lines of its own page. */
final class OutletNames {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");

  /** Shorter ones stand in other names by chance. */
  private static final int LEAST_WITHIN = 3;

  private final Set<String> keys;
  private final String hostKey;

  /** The address without what the world calls it: "example" of example.com. */
  private final String firstLabel;

  private final String outletKey;

  /**
   * @param outlet as the page's data name it first
   * @param other as a meta element names it
   */
  OutletNames(String outlet, String other, String host) {
    this.outletKey = BodyClaim.letters(outlet);
    this.keys = new HashSet<>(List.of(outletKey, BodyClaim.letters(other)));
    this.hostKey = BodyClaim.letters(host);
    this.firstLabel = BodyClaim.letters(host.substring(0, Math.max(0, host.indexOf('.'))));
  }

  /** True if the name is the outlet's own, spelt out or as the beginning of its address. */
  boolean is(String name) {
    String key = BodyClaim.letters(name);
    return keys.contains(key)
        || (!hostKey.isEmpty() && (hostKey.startsWith(key) || key.startsWith(hostKey)))
        || isInitials(name);
  }

  /** An address is often the initials of the outlet's name. */
  private boolean isInitials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : BETWEEN_WORDS.split(name.strip(), -1)) {
      initials.append(word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1)));
    }
    return initials.length() > 1 && BodyClaim.letters(initials.toString()).equals(firstLabel);
  }

  /** True if this is how the name or the address is put behind a headline. */
  boolean isBehindHeadline(String tail) {
    String key = BodyClaim.letters(tail);
    return key.length() >= LEAST_WITHIN
        && (is(tail) || hostKey.contains(key) || outletKey.contains(key));
  }
}
