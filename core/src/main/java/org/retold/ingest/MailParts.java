package org.retold.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/**
 * What a message is made of.
 *
 * @param plain its first text, or null
 * @param html its first page, or null
 * @param attachments what else it holds, each with its name and type
 * @param messages messages that it passes on whole
 */
record MailParts(
    MailParts.@Nullable Part plain,
    MailParts.@Nullable Part html,
    List<String> attachments,
    List<Message> messages) {

  /** One text of a message. */
  record Part(Entity entity) {
    byte[] bytes() throws IOException {
      return ((SingleBody) entity.getBody()).getInputStream().readAllBytes();
    }

    String charset() {
      return parameter(entity, "charset");
    }

    /** The lines were broken to be sent. */
    boolean flowed() {
      return parameter(entity, "format").equalsIgnoreCase("flowed");
    }

    /** The space before a break was put there with it. */
    boolean joined() {
      return parameter(entity, "delsp").equalsIgnoreCase("yes");
    }

    /** Where a saved page stood, or empty. */
    String address() {
      Field field = entity.getHeader().getField("Content-Location");
      return field == null ? "" : field.getBody().strip();
    }
  }

  static MailParts of(Message message) {
    Gathering gathering = new Gathering();
    gathering.add(message, message);
    return new MailParts(
        gathering.plain,
        gathering.html,
        List.copyOf(gathering.attachments),
        List.copyOf(gathering.messages));
  }

  private static String parameter(Entity entity, String name) {
    Field type = entity.getHeader() == null ? null : entity.getHeader().getField("Content-Type");
    Map<String, String> parameters =
        type instanceof ContentTypeField typed ? typed.getParameters() : Map.of();
    return parameters.getOrDefault(name, "");
  }

  /** The parts in the order in which they stand. */
  private static final class Gathering {
    @Nullable Part plain;
    @Nullable Part html;
    final List<String> attachments = new ArrayList<>();
    final List<Message> messages = new ArrayList<>();

    void add(Entity entity, Message whole) {
      Body body = entity.getBody();
      if (body instanceof Multipart multipart) {
        multipart.getBodyParts().forEach(part -> add(part, whole));
      } else if (body instanceof Message inner) {
        messages.add(inner);
      } else if (body instanceof SingleBody) {
        addLeaf(entity);
      }
    }

    private void addLeaf(Entity entity) {
      String type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
      boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
      if (!attached && type.equals("text/plain") && plain == null) {
        plain = new Part(entity);
      } else if (!attached && type.equals("text/html") && html == null) {
        html = new Part(entity);
      } else if (attached || !isShown(type)) {
        String name = entity.getFilename();
        attachments.add(name == null ? type : name + " (" + type + ")");
      }
    }

    /** What belongs to the look of a page or a text, or repeats it in another form. */
    private static boolean isShown(String type) {
      return type.startsWith("image/")
          || type.startsWith("text/")
          || type.startsWith("font/")
          || type.contains("javascript")
          || type.contains("signature");
    }
  }
}
