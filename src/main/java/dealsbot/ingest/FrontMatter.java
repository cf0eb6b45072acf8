package dealsbot.ingest;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Parses the YAML between two lines of {@code ---} at the top of a Markdown file.
 *
 * <p>The YAML is only composed into nodes, never constructed into objects: a tag creates nothing,
 * an alias is not expanded, and a date stays as it is written.
 */
final class FrontMatter {

  /** The longest front matter, in characters; and the deepest nesting in it. */
  private static final int MAX_LENGTH = 64 << 10;

  private static final int MAX_DEPTH = 20;

  private FrontMatter() {}

  /**
   * The known fields that {@code yaml} states; a list of names becomes one value with commas. Empty
   * where it is no mapping at all, but words between two rules.
   *
   * @throws RejectedException when it is not YAML, or a known field is not text
   */
  static Optional<Map<Field, String>> parse(String yaml) throws RejectedException {
    Node root = compose(yaml);
    Map<Field, String> stated = new EnumMap<>(Field.class);
    if (root == null) {
      return Optional.of(stated);
    }
    if (!(root instanceof MappingNode mapping)) {
      return Optional.empty();
    }
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        continue;
      }
      Optional<Field> field = Field.named(key.getValue());
      if (field.isPresent()
          && stated.put(field.get(), text(field.get(), entry.getValueNode())) != null) {
        throw new RejectedException(
            "gives its " + field.get().key() + " twice in the front matter: keep one");
      }
    }
    return Optional.of(stated);
  }

  private static @Nullable Node compose(String yaml) throws RejectedException {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MAX_LENGTH);
    limits.setNestingDepthLimit(MAX_DEPTH);
    try {
      return new Yaml(limits).compose(new StringReader(yaml));
    } catch (MarkedYAMLException broken) {
      // The mark counts from 0, below the opening rule.
      throw notYaml(
          broken.getProblemMark() == null
              ? ""
              : " (line " + (broken.getProblemMark().getLine() + 2) + ")");
    } catch (YAMLException broken) {
      throw notYaml("");
    }
  }

  private static RejectedException notYaml(String place) {
    return new RejectedException(
        "has front matter that is not plain YAML"
            + place
            + ": put values that hold a colon or other marks into quotation marks");
  }

  private static String text(Field field, Node value) throws RejectedException {
    if (value instanceof ScalarNode scalar) {
      boolean none = scalar.isPlain() && scalar.getValue().matches("~|null|Null|NULL");
      return none ? "" : scalar.getValue();
    }
    if (value instanceof SequenceNode sequence) {
      List<String> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        if (item instanceof SequenceNode) {
          throw notText(field);
        }
        items.add(text(field, item));
      }
      return String.join(", ", items);
    }
    throw notText(field);
  }

  private static RejectedException notText(Field field) {
    return new RejectedException(
        "has front matter whose " + field.key() + " is not text: write it on one line");
  }
}
