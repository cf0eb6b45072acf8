package dealsbot.deal;

import dealsbot.language.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Joins what stands in pieces and is one: "Halden, Inc.", "410 million francs ($465 million)". */
final class Joints {

  private static final Set<String> LEGAL_FORMS =
      WordForms.words("inc corp co ltd cos bros llc plc llp lp sa ag nv ab asa oyj spa pty pte");

  /** Names of these hold a country's name: "Bank of Ireland". */
  private static final Set<String> SEATS =
      WordForms.words(
          "bank port university government republic state states city kingdom ministry department"
              + " church bureau court house institute college museum board council commission"
              + " office school society authority league federation association union army king"
              + " queen prime minister president chamber embassy parliament gulf people voice"
              + " commonwealth confederation isle sea strait telegraph foundation center centre");

  private Joints() {}

  static boolean isLegalForm(String lower) {
    return LEGAL_FORMS.contains(lower);
  }

  /** Where " of Hungary" begins in "Halden of Hungary"; 0 where the name is one. */
  static int homeStart(String name) {
    int of = name.lastIndexOf(" of ");
    if (of <= 0 || !Places.isCountry(name.substring(of + 4))) {
      return 0;
    }
    String before = name.substring(0, of).toLowerCase(Locale.ROOT);
    return SEATS.contains(before.substring(before.lastIndexOf(' ') + 1)) ? 0 : of;
  }

  static List<Word> joined(List<Word> words) {
    List<Word> joined = new ArrayList<>(words.size());
    int i = 0;
    while (i < words.size()) {
      int end = i + 1;
      if (isMark(words, i + 1, "/")
          && words.get(i).lower().endsWith(" a")
          && i + 2 < words.size()
          && words.get(i + 2).lower().equals("s")) {
        // "Halden A/S"
        end = i + 3;
      } else if (isMark(words, i + 1, ",") && words.get(i).isName() && isForm(words, i + 2)) {
        end = i + 3;
      } else if (words.get(i).isName()
          && i + 1 < words.size()
          && words.get(i + 1).type() == Word.Type.POSSESSIVE
          && isMark(words, i + 2, ",")
          && isForm(words, i + 3)) {
        // "Halden's, Inc."
        end = i + 4;
      } else if (isMoney(words, i)
          && isMark(words, i + 1, "(")
          && isMoney(words, i + 2)
          && isMark(words, i + 3, ")")) {
        end = i + 4;
      }
      Word first = words.get(i);
      joined.add(
          end == i + 1
              ? first
              : new Word(
                  first.type(), first.span().cover(words.get(end - 1).span()), first.lower()));
      i = end;
    }
    return joined;
  }

  private static boolean isMark(List<Word> words, int i, String mark) {
    return i < words.size() && words.get(i).isMark(mark);
  }

  private static boolean isMoney(List<Word> words, int i) {
    return i < words.size() && words.get(i).type() == Word.Type.MONEY;
  }

  private static boolean isForm(List<Word> words, int i) {
    return i < words.size() && words.get(i).isName() && isLegalForm(words.get(i).lower());
  }
}
