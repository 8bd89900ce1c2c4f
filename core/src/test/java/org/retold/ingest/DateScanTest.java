package org.retold.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class DateScanTest {
  @Property
  void aLineHoldsADateIfOneCanBeReadInIt(@ForAll("lines") String line) {
    assertThat(DateScan.holds(line, "en")).isEqualTo(DateScan.first(line, "en").isPresent());
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of(
            "3",
            "14",
            "May",
            "mai",
            "2031",
            "1998",
            "20310514",
            " ",
            ", ",
            ".",
            "/",
            "-",
            "at 9:30",
            "年",
            "月")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }
}
