package dealsbot.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedJarTest {

  @TempDir private Path temp;
  private Path unpacked;
  private URL resource;

  @BeforeEach
  void makeTheJar() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("a library's folder, 100% new"));
    Path jar = folder.resolve("x-1.0.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.putNextEntry(new ZipEntry("models/small.onnx"));
      entries.write(new byte[] {1, 2, 3});
    }
    resource = URI.create("jar:" + jar.toUri() + "!/models/small.onnx").toURL();
    unpacked = folder.resolve("x-1.0/models/small.onnx");
  }

  private void unpack(int... bytes) throws IOException {
    Files.createDirectories(unpacked.getParent());
    try (OutputStream out = Files.newOutputStream(unpacked)) {
      for (int one : bytes) {
        out.write(one);
      }
    }
  }

  @Test
  void theFileBesideTheJarIsFound() throws IOException {
    unpack(1, 2, 3);

    assertEquals(Optional.of(unpacked), UnpackedJar.file(resource));
  }

  @Test
  void aFileThatWasCutOffIsLeftAlone() throws IOException {
    unpack(1, 2);

    assertEquals(Optional.empty(), UnpackedJar.file(resource));
  }

  @Test
  void withoutTheFolderThereIsNone() {
    assertEquals(Optional.empty(), UnpackedJar.file(resource));
  }

  @Test
  void whatLiesInAFolderOfTheClassPathIsItsOwnFile() throws IOException {
    unpack(1, 2, 3);

    assertEquals(Optional.of(unpacked), UnpackedJar.file(unpacked.toUri().toURL()));
    assertEquals(Optional.empty(), UnpackedJar.file(null));
  }
}
