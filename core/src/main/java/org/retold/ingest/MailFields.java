package org.retold.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** What the header of a message says of the article below it. */
final class MailFields {
  /** "Re:", "Fwd:", "AW:", "WG:": whoever passed it on, not the headline. */
  private static final Pattern PASSED_ON =
      Pattern.compile(
          "(?i)^(?:(?:re|fwd?|aw|antw|wg|sv|vs|vb|tr|rv|enc|res|ynt|ilt|odp|pd|回复|转发|回覆|轉寄)(?:\\[\\d+\\])?\\s*[:：]\\s*)+");

  /** Shorter parts of an address stand in other names by chance. */
  private static final int LEAST_LABEL = 4;

  private final Message message;

  MailFields(Message message) {
    this.message = message;
  }

  /** True if a browser saved a page so: nobody sent it. */
  boolean isSavedPage() {
    return !address().isEmpty() || sender() == null;
  }

  /** Where the saved page stood, or empty. */
  String address() {
    return field("Snapshot-Content-Location");
  }

  String subject() {
    return PASSED_ON.matcher(field("Subject").strip()).replaceFirst("");
  }

  void into(Draft draft) {
    draft.title = subject();
    draft.published = Dates.parse(field("Date"), "", "en", "field Date");
    Mailbox sender = sender();
    if (sender != null) {
      names(draft, sender);
    }
    String id = field("Message-ID");
    if (!id.isEmpty()) {
      draft.metadata.put("messageId", id);
    }
  }

  /** A name that its own address repeats is the outlet's; any other is somebody's who writes. */
  private void names(Draft draft, Mailbox sender) {
    String name = sender.getName() == null ? "" : decoded(sender.getName()).strip();
    String host = sender.getDomain() == null ? "" : sender.getDomain().toLowerCase(Locale.ROOT);
    boolean isOutlet = isOf(name, host);
    String organization = field("Organization");
    draft.outlet = organization.isEmpty() ? (isOutlet ? name : host) : organization;
    List<String> authors = isOutlet ? List.of() : Authors.names(List.of(name));
    draft.authors = authors.isEmpty() ? draft.authors : new ArrayList<>(authors);
  }

  private static boolean isOf(String name, String host) {
    String key = BodyClaim.letters(name);
    String[] labels = host.split("\\.", -1);
    for (int at = 0; at + 1 < labels.length; at++) {
      String label = BodyClaim.letters(labels[at]);
      boolean within = key.contains(label) || (key.length() >= LEAST_LABEL && label.contains(key));
      if (label.length() >= LEAST_LABEL && within) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Mailbox sender() {
    MailboxList from = message.getFrom();
    for (int at = 0; from != null && at < from.size(); at++) {
      if (from.get(at).getDomain() != null) {
        return from.get(at);
      }
    }
    return null;
  }

  /** In one line, with what was encoded to be sent; empty if there is no such field. */
  private String field(String name) {
    Field field = message.getHeader() == null ? null : message.getHeader().getField(name);
    return field == null ? "" : decoded(field.getBody()).replaceAll("\\s+", " ").strip();
  }

  private static String decoded(String text) {
    return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT);
  }
}
