package dealsbot.language;

import dealsbot.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds everything recognisable in a sentence: sums, shares, counts, dates, names, quoted words.
 */
public final class Mentions {

  private static final Pattern QUOTED = Pattern.compile("“([^“”]{2,200})”|\"([^\"]{2,200})\"");

  private static final Pattern BETWEEN_NAMES =
      Pattern.compile(",? (?:and|or|&) (?:the )?|, (?:the )?", Pattern.CASE_INSENSITIVE);

  /** The longest that can stand between two names of a list: ", and the ". */
  private static final int LONGEST_BETWEEN = 10;

  private Mentions() {}

  /** All mentions in a sentence, by place; mentions of different kinds may overlap. */
  public static List<Mention> in(String sentence) {
    List<Mention> quantities = Quantities.in(sentence);
    List<Mention> mentions = new ArrayList<>(quantities);
    List<Span> names = Names.in(sentence);
    for (Span name : names) {
      Span own = before(quantities, name, sentence);
      if (!own.isEmpty()) {
        mentions.add(new Mention(own, Mention.Kind.NAME));
      }
    }
    addLists(sentence, names, mentions);
    if (sentence.indexOf('“') >= 0 || sentence.indexOf('"') >= 0) {
      addQuoted(sentence, mentions);
    }
    mentions.sort((a, b) -> a.span().compareTo(b.span()));
    return mentions;
  }

  /** What of a name stands before a quantity: "Halden for PLN 310 million". */
  private static Span before(List<Mention> quantities, Span name, String sentence) {
    int end = name.end();
    for (Mention quantity : quantities) {
      if (quantity.span().overlaps(name)) {
        end = Math.min(end, Math.max(name.start(), quantity.span().start()));
      }
    }
    if (end == name.end()) {
      return name;
    }
    String left = sentence.substring(name.start(), end).stripTrailing();
    int last = left.lastIndexOf(' ');
    boolean joined = last > 0 && Character.isLowerCase(left.charAt(last + 1));
    return new Span(name.start(), name.start() + (joined ? last : left.length()));
  }

  private static void addQuoted(String sentence, List<Mention> mentions) {
    Matcher quoted = QUOTED.matcher(sentence);
    while (quoted.find()) {
      int group = quoted.group(1) != null ? 1 : 2;
      mentions.add(
          new Mention(new Span(quoted.start(group), quoted.end(group)), Mention.Kind.QUOTED));
    }
  }

  private static void addLists(String sentence, List<Span> names, List<Mention> mentions) {
    int i = 0;
    while (i < names.size()) {
      int last = i;
      while (last + 1 < names.size() && listed(sentence, names.get(last), names.get(last + 1))) {
        last++;
      }
      if (last > i) {
        mentions.add(new Mention(names.get(i).cover(names.get(last)), Mention.Kind.NAMES));
      }
      i = last + 1;
    }
  }

  private static boolean listed(String sentence, Span before, Span after) {
    int between = after.start() - before.end();
    return between > 0
        && between <= LONGEST_BETWEEN
        && BETWEEN_NAMES.matcher(sentence.substring(before.end(), after.start())).matches();
  }
}
