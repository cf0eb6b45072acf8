package dealsbot.language;

import java.util.Locale;
import java.util.Set;

/**
 * Words that people ask with whatever the topic is: that articles lack them tells nothing about
 * what the articles speak of.
 */
public final class GeneralWords {

  private static final Set<String> WORDS =
      WordSet.of(
          ("boss bosses status guy guys folk folks dude somebody anybody everybody nobody everyone"
               + " none nothing everything stuff lot lots bunch kind kinds sort sorts type types"
               + " bit way ways matter matters deal deals thing article articles news story stories"
               + " report reports text question answer topic info information detail details fact"
               + " facts happen happens happened happening occur occurs occurred mean means meant"
               + " think thinks thought believe want wants wanted need needs like likes liked know"
               + " knows knew known see saw seen look looks looked looking hear heard make makes"
               + " made making go goes going went gone come comes came coming take takes took taken"
               + " give gives gave giving put puts keep keeps kept seem seems seemed use uses used"
               + " using try tries tried become becomes became involve involves involved concern"
               + " concerns talk talks talked speak speaks spoke mention mentions mentioned discuss"
               + " discussed describe described exist exists existed big bigger biggest small"
               + " smaller smallest large good better best bad worse worst great new newer newest"
               + " old older oldest latest recent last next main major important different similar"
               + " whole part parts total exact exactly actually really currently now today tonight"
               + " yesterday tomorrow soon ever never always often sometimes already yet still"
               + " maybe perhaps probably else even back away around along per via versus ago later"
               + " earlier hello hey hi ok okay yeah yep nope thanks thank sorry hmm um uh plz pls"
               + " im ive dont didnt doesnt isnt wasnt whats whos wheres hows thats theres lets"
               + " gonna wanna gotta etc vs")
              .split(" "));

  private GeneralWords() {}

  /** Whether the word, in any case, goes with any topic. */
  public static boolean contain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return WORDS.contains(lower)
        || StopWords.contains(lower)
        || (lower.length() > 4 && lower.endsWith("ly") && !word.equals(capitalised(word)));
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
