package org.retold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ColumnNamesTest {
  @Test
  void columnsAreUnderstoodInOtherLanguages() {
    assertThat(new ColumnNames(List.of("Nr.", "Titel", "Text", "Medium", "Datum")).aliases())
        .isEqualTo(Map.of("id", "Nr.", "title", "Titel", "outlet", "Medium", "published", "Datum"));
    assertThat(new ColumnNames(List.of("Fecha", "Título", "Medio", "Contenido")).aliases())
        .isEqualTo(
            Map.of(
                "published", "Fecha", "title", "Título", "outlet", "Medio", "text", "Contenido"));
    assertThat(new ColumnNames(List.of("日期", "标题", "来源", "正文")).aliases())
        .isEqualTo(Map.of("published", "日期", "title", "标题", "outlet", "来源", "text", "正文"));
  }

  @Test
  void anEnglishColumnGoesBeforeAForeignOne() {
    ColumnNames names = new ColumnNames(List.of("id", "title", "text", "medium", "source", "date"));

    assertThat(names.aliases()).isEmpty();
    assertThat(names.complaint()).isEmpty();
  }

  @Test
  void columnsThatNobodyUnderstandsAreTold() {
    assertThat(new ColumnNames(List.of("Kode", "Text", "Beschr")).complaint())
        .hasValue(
            "columns not understood: Beschr, Kode; no column was found for: title, outlet, published");
    assertThat(new ColumnNames(List.of("text")).complaint()).isEmpty();
  }
}
