package org.retold.encoder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * What desks have is confidential: the library that runs encoders must have nobody to report to.
 */
class RuntimeLibraryTest {
  private static final String COLLECTOR = "events.data.microsoft.com";

  @Test
  void noNativeLibraryKnowsACollectorOfUsage() throws IOException, URISyntaxException {
    Path jar =
        Path.of(OrtEnvironment.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> libraries =
          zip.stream()
              .filter(entry -> entry.getName().matches(".*/native/[^/]+/[^/]+\\.(so|dylib|dll)"))
              .toList();
      assertThat(libraries).isNotEmpty();
      for (ZipEntry library : libraries) {
        try (InputStream in = zip.getInputStream(library)) {
          String bytes = new String(in.readAllBytes(), ISO_8859_1);
          assertThat(bytes.contains(COLLECTOR)).as(library.getName()).isFalse();
        }
      }
    }
  }
}
