package dealsbot.ingest.web;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * An element of a feed, read without a DTD: a declared entity stands for nothing, so that none can
 * grow or fetch anything; HTML's own names of characters are known.
 *
 * @param name in small letters, without its prefix
 * @param namespace empty where there is none
 * @param attributes by name in small letters, without prefixes
 * @param children elements in it
 * @param text its text and its children's, as it stands in the document
 * @param base where relative links in it start
 */
record FeedXml(
    String name,
    String namespace,
    Map<String, String> attributes,
    List<FeedXml> children,
    StringBuilder text,
    @Nullable String base) {

  private static final Set<String> TEXTS =
      Set.of("title", "summary", "description", "content", "body", "encoded", "fullitem");

  private static final int DEEPEST = 100;
  private static final int MOST_ELEMENTS = 500_000;

  /** The document cannot be read; the message is the end of a sentence about it. */
  static final class BrokenXml extends Exception {
    @java.io.Serial private static final long serialVersionUID = 1;

    BrokenXml(String reason) {
      super(reason, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Reads a document.
   *
   * @param charset the character set that the server named, if any
   */
  static FeedXml read(byte[] bytes, @Nullable String charset, String address) throws BrokenXml {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // The parser would print what it stumbles over.
    factory.setXMLReporter((message, error, information, location) -> {});
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    try {
      XMLStreamReader reader =
          charset == null
              ? factory.createXMLStreamReader(new ByteArrayInputStream(trimmed(bytes)))
              : factory.createXMLStreamReader(new ByteArrayInputStream(trimmed(bytes)), charset);
      try {
        return document(reader, address);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException broken) {
      int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
      throw new BrokenXml("is not well-formed XML" + (line > 0 ? " (line " + line + ")" : ""));
    } catch (RuntimeException broken) {
      // The parser's own way to say that it does not know a character set, say.
      throw new BrokenXml("is not XML that can be read");
    }
  }

  /** Blank lines before the declaration are common, and forbidden. */
  private static byte[] trimmed(byte[] bytes) {
    int start = 0;
    while (start < bytes.length
        && (bytes[start] == ' '
            || bytes[start] == '\n'
            || bytes[start] == '\r'
            || bytes[start] == '\t')) {
      start++;
    }
    return start == 0 ? bytes : java.util.Arrays.copyOfRange(bytes, start, bytes.length);
  }

  private static FeedXml document(XMLStreamReader reader, String address)
      throws XMLStreamException, BrokenXml {
    List<FeedXml> open = new ArrayList<>();
    FeedXml root = null;
    int elements = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          FeedXml element = element(reader, open.isEmpty() ? address : open.getLast().base());
          if (open.isEmpty()) {
            root = element;
          } else {
            open.getLast().children().add(element);
          }
          open.add(element);
          if (open.size() > DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new BrokenXml("has more elements in it than any feed does");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> close(open);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!open.isEmpty()) {
            open.getLast().text().append(printed(reader.getText()));
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> {
          if (!open.isEmpty()) {
            open.getLast().text().append(character(reader.getLocalName()));
          }
        }
        default -> {
          // Comments, instructions and the name of a DTD.
        }
      }
    }
    if (root == null) {
      throw new BrokenXml("is empty");
    }
    return root;
  }

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Control characters that Windows has letters and quotation marks for, as these. */
  private static String printed(String text) {
    if (text.chars().noneMatch(FeedXml::isC1)) {
      return text;
    }
    StringBuilder printed = new StringBuilder(text);
    for (int i = 0; i < printed.length(); i++) {
      if (isC1(printed.charAt(i))) {
        printed.setCharAt(
            i, WINDOWS.decode(ByteBuffer.wrap(new byte[] {(byte) printed.charAt(i)})).get());
      }
    }
    return printed.toString();
  }

  private static boolean isC1(int character) {
    return character >= 0x80 && character <= 0x9f;
  }

  private static void close(List<FeedXml> open) {
    FeedXml closed = open.removeLast();
    if (open.stream().anyMatch(around -> TEXTS.contains(around.name()))) {
      // Elements in a text are the text's own: markup that nobody escaped.
      open.getLast().text().append(closed.markup());
    }
  }

  private String markup() {
    return "<" + name + attributes("href") + attributes("src") + ">" + text + "</" + name + ">";
  }

  private String attributes(String one) {
    String value = attributes.get(one);
    return value == null ? "" : " " + one + "=\"" + value.replace("\"", "&quot;") + "\"";
  }

  private static String character(String entity) throws BrokenXml {
    String known = Entities.getByName(entity);
    if (known.isEmpty()) {
      throw new BrokenXml("declares entities of its own, which are not read");
    }
    return known;
  }

  private static FeedXml element(XMLStreamReader reader, @Nullable String base) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.putIfAbsent(
          reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT), reader.getAttributeValue(i));
    }
    String own = attributes.get("base");
    return new FeedXml(
        reader.getLocalName().toLowerCase(Locale.ROOT),
        String.valueOf(reader.getNamespaceURI()).toLowerCase(Locale.ROOT),
        attributes,
        new ArrayList<>(),
        new StringBuilder(),
        own == null ? base : Feed.resolve(base, own.strip()));
  }

  /** The first child of one of these names, in their order. */
  Optional<FeedXml> child(String... names) {
    for (String wanted : names) {
      for (FeedXml child : children) {
        if (child.name.equals(wanted)) {
          return Optional.of(child);
        }
      }
    }
    return Optional.empty();
  }

  /** All children of one name. */
  List<FeedXml> all(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted)).toList();
  }

  String attribute(String wanted) {
    return attributes.getOrDefault(wanted, "").strip();
  }

  String words() {
    return text.toString().strip();
  }
}
