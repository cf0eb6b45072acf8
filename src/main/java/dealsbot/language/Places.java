package dealsbot.language;

import java.util.HashSet;
import java.util.Locale;
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

  /** Whether the name is that of a state of the US. */
  public static boolean isState(String name) {
    return STATES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether the word tells where somebody or something comes from. */
  public static boolean isAdjective(String word) {
    return ADJECTIVES.contains(word.toLowerCase(Locale.ROOT));
  }
}
