package dealsbot.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Knows countries, their inhabitants' adjectives and the states of the US by name. */
public final class Places {

  private static final Set<String> STATES =
      WordSet.of(
          ("alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,"
               + "hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,"
               + "massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new"
               + " hampshire,new jersey,new mexico,new york,north carolina,north"
               + " dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south"
               + " dakota,tennessee,texas,utah,vermont,virginia,washington,west"
               + " virginia,wisconsin,wyoming")
              .split(","));

  private static final Set<String> ADJECTIVES =
      WordSet.of(
          ("american,british,english,scottish,welsh,irish,chinese,japanese,korean,south"
               + " korean,north"
               + " korean,taiwanese,indian,pakistani,russian,ukrainian,german,french,italian,"
               + "spanish,portuguese,dutch,belgian,swiss,austrian,swedish,norwegian,danish,finnish,"
               + "polish,czech,hungarian,greek,turkish,israeli,iranian,iraqi,saudi,emirati,qatari,egyptian,nigerian,kenyan,south"
               + " african,brazilian,mexican,canadian,australian,"
               + "indonesian,malaysian,singaporean,thai,vietnamese,philippine,filipino,european,asian,african,african"
               + " american,latin american,argentine,chilean,colombian,cuban,peruvian,ecuadorian,"
               + "bolivian,paraguayan,uruguayan,venezuelan,panamanian,guatemalan,jamaican,haitian,costa"
               + " rican,romanian,bulgarian,croatian,slovenian,slovak,slovakian,serbian,bosnian,"
               + "albanian,montenegrin,lithuanian,latvian,estonian,icelandic,maltese,cypriot,"
               + "belarusian,georgian,armenian,azerbaijani,kazakh,uzbek,mongolian,bangladeshi,sri"
               + " lankan,nepalese,burmese,cambodian,kuwaiti,bahraini,omani,jordanian,lebanese,syrian,"
               + "yemeni,palestinian,afghan,moroccan,tunisian,algerian,libyan,sudanese,ethiopian,"
               + "somali,tanzanian,ugandan,rwandan,zambian,zimbabwean,namibian,botswanan,angolan,"
               + "mozambican,congolese,ghanaian,senegalese,ivorian,cameroonian,malagasy,mauritian,"
               + "nordic,scandinavian,baltic,balkan,bavarian,catalan,flemish")
              .split(","));

  /** Lands whose adjectives or other names are not theirs and an ending. */
  private static final Map<String, String> LANDS = lands();

  private static final Set<String> OTHER_NAMES =
      WordSet.of(
          "us",
          "u.s",
          "u.s.",
          "usa",
          "america",
          "uk",
          "u.k",
          "u.k.",
          "britain",
          "england",
          "scotland",
          "wales",
          "uae",
          "korea",
          "russia",
          "syria",
          "iran",
          "vietnam",
          "laos",
          "turkey",
          "czech republic",
          "hong kong",
          "taiwan",
          "ivory coast",
          "palestine",
          "bolivia",
          "venezuela",
          "tanzania",
          "moldova",
          "brunei",
          "macedonia",
          "the netherlands",
          "holland",
          "north korea",
          "south korea");

  private static final Set<String> COUNTRIES = countries();

  private Places() {}

  private static Map<String, String> lands() {
    Map<String, String> lands = new HashMap<>();
    String pairs =
        "american:us,u.s:us,usa:us,america:us,united states:us,british:uk,u.k:uk,britain:uk,"
            + "united kingdom:uk,english:england,scottish:scotland,welsh:wales,irish:ireland,"
            + "chinese:china,japanese:japan,korean:south korea,korea:south korea,south"
            + " korean:south korea,north korean:north korea,taiwanese:taiwan,indian:india,"
            + "pakistani:pakistan,russian:russia,ukrainian:ukraine,german:germany,french:france,"
            + "italian:italy,spanish:spain,portuguese:portugal,dutch:netherlands,"
            + "the netherlands:netherlands,holland:netherlands,belgian:belgium,swiss:switzerland,"
            + "austrian:austria,swedish:sweden,norwegian:norway,danish:denmark,finnish:finland,"
            + "polish:poland,czech:czech republic,czechia:czech republic,hungarian:hungary,"
            + "greek:greece,turkish:turkey,türkiye:turkey,israeli:israel,iranian:iran,iraqi:iraq,"
            + "saudi:saudi arabia,emirati:uae,united arab emirates:uae,qatari:qatar,"
            + "egyptian:egypt,nigerian:nigeria,kenyan:kenya,south african:south africa,"
            + "brazilian:brazil,mexican:mexico,canadian:canada,australian:australia,"
            + "indonesian:indonesia,malaysian:malaysia,singaporean:singapore,thai:thailand,"
            + "vietnamese:vietnam,philippine:philippines,filipino:philippines,"
            + "argentine:argentina,chilean:chile,colombian:colombia,cuban:cuba,peruvian:peru,"
            + "romanian:romania,bulgarian:bulgaria,croatian:croatia,slovenian:slovenia,"
            + "slovak:slovakia,slovakian:slovakia,serbian:serbia,lithuanian:lithuania,"
            + "latvian:latvia,estonian:estonia,icelandic:iceland,maltese:malta,cypriot:cyprus,"
            + "kazakh:kazakhstan,uzbek:uzbekistan,bangladeshi:bangladesh,moroccan:morocco,"
            + "tunisian:tunisia,algerian:algeria,ethiopian:ethiopia,tanzanian:tanzania,"
            + "ugandan:uganda,zambian:zambia,ghanaian:ghana,angolan:angola,omani:oman,"
            + "kuwaiti:kuwait,jordanian:jordan";
    for (String pair : pairs.split(",", -1)) {
      int colon = pair.indexOf(':');
      lands.put(pair.substring(0, colon), pair.substring(colon + 1));
    }
    return Map.copyOf(lands);
  }

  private static Set<String> countries() {
    Set<String> names = new HashSet<>(OTHER_NAMES);
    for (String code : Locale.getISOCountries()) {
      names.add(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT));
    }
    return WordSet.copyOf(names);
  }

  /** Whether the name is a country's. */
  public static boolean isCountry(String name) {
    return COUNTRIES.contains(name.toLowerCase(Locale.ROOT));
  }

  /**
   * One name, in small letters, for a land that is named as {@code name} or by its adjective:
   * "South Korean" and "South Korea" have the same.
   */
  public static String country(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return LANDS.getOrDefault(lower, lower);
  }

  /** Whether the name is that of a state of the US. */
  public static boolean isState(String name) {
    return STATES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether the word tells where somebody or something comes from. */
  public static boolean isAdjective(String word) {
    return ADJECTIVES.contains(word.toLowerCase(Locale.ROOT));
  }
}
