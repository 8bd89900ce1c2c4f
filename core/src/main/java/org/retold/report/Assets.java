package org.retold.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.retold.report.view.StoryPage;

/** Style and script of the pages, and the policy that lets just these run. */
final class Assets {
  private static final String STYLE = resource("page.css");
  private static final String SCRIPT = resource("page.js");

  private Assets() {}

  static StoryPage.Head head(String title, String ownStyle) {
    String style = STYLE + ownStyle;
    String policy =
        "default-src 'none'; style-src '%s'; script-src '%s'; img-src data:; base-uri 'none'; form-action 'none'"
            .replaceFirst("%s", hash(style))
            .replaceFirst("%s", hash(SCRIPT));
    return new StoryPage.Head(title, policy, style, SCRIPT);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
