package dealsbot.index;

import dealsbot.article.Article;
import dealsbot.article.Provenance;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * An article as one doc value of {@link Fields#WHOLE} holds it: its strings in a row, each behind
 * its length in UTF-8, empty where one is not stated. Doc values are not compressed, as stored
 * fields are: what is read most is read without unpacking what stands beside it.
 */
final class PackedArticle {

  private PackedArticle() {}

  static BytesRef pack(Article article) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 + article.text().length());
    DataOutputStream out = new DataOutputStream(bytes);
    Provenance provenance = article.provenance();
    write(out, article.id());
    write(out, article.title());
    write(out, provenance.publisher());
    write(out, provenance.author());
    write(out, provenance.published());
    write(out, provenance.url());
    write(out, provenance.language());
    write(out, article.text());
    return new BytesRef(bytes.toByteArray());
  }

  private static void write(DataOutputStream out, @Nullable String value) throws IOException {
    byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** What {@link #pack} packed. */
  static Article unpack(BytesRef packed) {
    ByteBuffer in = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
    String id = read(in);
    String title = read(in);
    Provenance provenance = new Provenance(read(in), read(in), read(in), read(in), read(in));
    return new Article(id, title, provenance, read(in));
  }

  private static String read(ByteBuffer in) {
    int length = in.getInt();
    int start = in.position();
    in.position(start + length);
    return new String(in.array(), in.arrayOffset() + start, length, StandardCharsets.UTF_8);
  }
}
