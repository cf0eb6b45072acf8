package dealsbot.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * English verbs whose past is not formed with "ed", those that news is full of. Left out are a few
 * whose forms are mostly other words there: feed and Fed, grind and ground, wind and wound.
 */
public final class IrregularVerbs {

  /** Base, past and participle; a participle like the past is not repeated. */
  private static final String VERBS =
      """
      arise:arose:arisen beat:beat:beaten become:became:become begin:began:begun bend:bent bet:bet bid:bid
      bleed:bled blow:blew:blown break:broke:broken breed:bred bring:brought build:built
      burst:burst buy:bought catch:caught choose:chose:chosen cling:clung come:came:come cost:cost
      creep:crept cut:cut deal:dealt dig:dug draw:drew:drawn drink:drank:drunk
      drive:drove:driven eat:ate:eaten fall:fell:fallen feel:felt fight:fought find:found
      flee:fled fly:flew:flown forbid:forbade:forbidden foresee:foresaw:foreseen
      forget:forgot:forgotten forgive:forgave:forgiven forgo:forwent:forgone
      freeze:froze:frozen get:got:gotten give:gave:given go:went:gone grow:grew:grown hang:hung
      hear:heard hide:hid:hidden hit:hit hold:held hurt:hurt keep:kept know:knew:known lead:led
      leave:left lend:lent let:let light:lit lose:lost make:made mean:meant meet:met
      outbid:outbid outsell:outsold overcome:overcame:overcome oversee:oversaw:overseen
      overtake:overtook:overtaken overthrow:overthrew:overthrown pay:paid put:put quit:quit
      read:read rebuild:rebuilt repay:repaid resell:resold reset:reset rethink:rethought
      rewrite:rewrote:rewritten ride:rode:ridden ring:rang:rung rise:rose:risen run:ran:run
      say:said see:saw:seen seek:sought sell:sold send:sent set:set shake:shook:shaken
      shed:shed shoot:shot show:showed:shown shrink:shrank:shrunk shut:shut sing:sang:sung
      sink:sank:sunk sit:sat sleep:slept slide:slid speak:spoke:spoken spend:spent spin:spun
      split:split spread:spread stand:stood steal:stole:stolen stick:stuck
      strike:struck:stricken swear:swore:sworn sweep:swept swim:swam:swum swing:swung
      take:took:taken teach:taught tear:tore:torn tell:told think:thought
      throw:threw:thrown undercut:undercut undergo:underwent:undergone
      understand:understood undertake:undertook:undertaken uphold:upheld wake:woke:woken
      wear:wore:worn win:won withdraw:withdrew:withdrawn withhold:withheld write:wrote:written
      """;

  private static final Map<String, List<String>> PASTS = new HashMap<>();
  private static final Map<String, Set<String>> BASES = new HashMap<>();

  static {
    for (String entry : VERBS.strip().split("\\s+", -1)) {
      List<String> forms = List.of(entry.split(":", -1));
      String base = forms.get(0);
      PASTS.put(base, forms.subList(1, forms.size()));
      for (String form : List.of(base, Conjugation.withS(base), Conjugation.withIng(base))) {
        BASES.computeIfAbsent(form, f -> new LinkedHashSet<>()).add(base);
      }
      for (String past : PASTS.get(base)) {
        BASES.computeIfAbsent(past, f -> new LinkedHashSet<>()).add(base);
      }
    }
  }

  private IrregularVerbs() {}

  /** The past and, where it differs, the participle of a verb; none where it is regular. */
  public static List<String> pasts(String base) {
    return PASTS.getOrDefault(base, List.of());
  }

  /**
   * The verbs that a word may be a form of: sell for "sold" and "selling".
   *
   * @param word in small letters
   */
  public static Set<String> bases(String word) {
    return BASES.getOrDefault(word, Set.of());
  }

  /** All forms of a verb that is in the list: sell, sells, selling, sold. */
  public static List<String> forms(String base) {
    List<String> forms = new ArrayList<>(pasts(base));
    forms.addFirst(Conjugation.withIng(base));
    forms.addFirst(Conjugation.withS(base));
    forms.addFirst(base);
    return forms;
  }
}
