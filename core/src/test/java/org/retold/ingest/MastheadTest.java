package org.retold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.retold.model.Dropped;
import org.retold.model.Span;

final class MastheadTest {

  @Test
  void theLineOverTheBreadcrumbNamesTheOutlet() {
    String text = "The Fen Courier\nHome > News > Floods\n\nThe dyke at Ulm Fen has held.\n";

    assertThat(
            Masthead.of(
                text,
                List.of(
                    dropped(text, "The Fen Courier", "navigation"),
                    dropped(text, "Home > News > Floods", "breadcrumb"))))
        .contains("The Fen Courier");
  }

  @Test
  void theCopyrightNamesTheOutlet() {
    String text = "The dyke at Ulm Fen has held.\n\n© 2024 The Fen Courier. All rights reserved.\n";

    assertThat(
            Masthead.of(
                text, List.of(dropped(text, text.substring(text.indexOf('©')), "copyright"))))
        .contains("The Fen Courier");
  }

  @Test
  void aMenuIsNoName() {
    String text = "News | Sport | Weather\nHome > News\n\nThe dyke at Ulm Fen has held.\n";

    assertThat(
            Masthead.of(
                text,
                List.of(
                    dropped(text, "News | Sport | Weather", "navigation"),
                    dropped(text, "Home > News", "breadcrumb"))))
        .isEmpty();
  }

  private static Dropped dropped(String text, String piece, String reason) {
    int at = text.indexOf(piece);
    return new Dropped(new Span(at, at + piece.length()), reason);
  }
}
