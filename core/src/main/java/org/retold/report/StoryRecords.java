package org.retold.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import org.retold.model.Article;
import org.retold.model.StoryReport;

/** The files of records that are told story by story. */
enum StoryRecords {
  STEMMA {
    @Override
    void write(JsonLines lines, StoryReport story) throws IOException {
      lines.line(json -> StoryJson.stemma(json, story.stemma(), offsets(story)));
    }
  },
  PASSAGES {
    @Override
    void write(JsonLines lines, StoryReport story) throws IOException {
      each(lines, story, story.alignment().pairs(), StoryJson::pair);
    }
  },
  CLAIMS {
    @Override
    void write(JsonLines lines, StoryReport story) throws IOException {
      each(lines, story, story.comparison().claims(), ComparisonJson::claim);
    }
  },
  NAMES {
    @Override
    void write(JsonLines lines, StoryReport story) throws IOException {
      each(lines, story, story.comparison().names(), ComparisonJson::name);
    }
  },
  DISCREPANCIES {
    @Override
    void write(JsonLines lines, StoryReport story) throws IOException {
      each(lines, story, story.comparison().discrepancies(), ComparisonJson::discrepancy);
    }
  },
  SUBSTITUTIONS {
    @Override
    void write(JsonLines lines, StoryReport story) throws IOException {
      each(lines, story, story.comparison().substitutions(), ComparisonJson::substitution);
    }
  },
  EMBEDDED {
    @Override
    void write(JsonLines lines, StoryReport story) throws IOException {
      Offsets offsets = offsets(story);
      for (Article article : story.articles()) {
        EmbeddedJson.lines(lines, article, story.comparison().quotationSources(), offsets);
      }
    }
  };

  private interface Row<T> {
    void write(JsonGenerator json, String story, T thing, Offsets offsets) throws IOException;
  }

  /** The file's name without its ending. */
  String file() {
    return name().toLowerCase(Locale.ROOT);
  }

  abstract void write(JsonLines lines, StoryReport story) throws IOException;

  private static <T> void each(JsonLines lines, StoryReport story, Collection<T> things, Row<T> row)
      throws IOException {
    Offsets offsets = offsets(story);
    for (T thing : things) {
      lines.line(json -> row.write(json, story.story().id(), thing, offsets));
    }
  }

  private static Offsets offsets(StoryReport story) {
    return new Offsets(story.articles());
  }
}
