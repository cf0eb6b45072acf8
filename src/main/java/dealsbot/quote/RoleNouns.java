package dealsbot.quote;

import java.util.Set;

/** Nouns for what people are: offices, professions, titles; and nouns for bodies that speak. */
final class RoleNouns {

  private static final Set<String> ROLES =
      WordClasses.words(
          "accountant activist alderman actor actress adviser advisor advocate agent aide"
              + " ambassador analyst anchor architect artist assistant associate attorney author"
              + " banker billionaire boss broker businessman businesswoman candidate captain ceo"
              + " cfo chair chairman chairwoman chairperson chancellor chief cio cmo coach co-chair"
              + " co-chairman co-founder cofounder co-host colleague columnist commentator"
              + " commissioner comptroller congressman congresswoman consultant controller coo"
              + " correspondent counsel critic cto dealmaker dean delegate democrat deputy designer"
              + " developer diplomat director doctor economist editor employee engineer"
              + " entrepreneur envoy executive expert farmer financier founder general governor"
              + " head historian host insider investigator investor journalist judge justice king"
              + " lawmaker lawyer leader lecturer lieutenant lobbyist manager mayor member minister"
              + " mogul moderator negotiator nominee officer official operator organizer organiser"
              + " owner partner pastor pilot player politician pollster premier president priest"
              + " prime principal producer professor prosecutor publisher queen rabbi reporter"
              + " representative republican researcher resident retiree reverend rival salesman"
              + " scholar scientist secretary senator shareholder sheriff source speaker specialist"
              + " spokesman spokesperson spokeswoman staffer strategist student supervisor"
              + " supporter surrogate teacher technologist trader treasurer tycoon vice-chairman"
              + " vice-president veteran voter whip wife husband widow worker writer son daughter"
              + " brother sister father mother coordinator undersecretary entrepreneur-in-residence"
              + " trustee underwriter chef driver nurse superintendent inspector sergeant colonel"
              + " admiral prince princess pope bishop archbishop cardinal imam");

  /** Titles that stand right before a name. */
  private static final Set<String> TITLES =
      WordClasses.words(
          "mr mrs ms miss dr prof sir dame lord lady sen rep sens reps messrs gov gen lt col capt"
              + " sgt maj cmdr adm rev pres sheikh baroness baron hon fr sr atty supt judge"
              + " justice");

  private static final Set<String> HONORIFICS =
      WordClasses.words("mr mrs ms miss dr prof sir dame lord lady mx messrs");

  private static final Set<String> BODIES =
      WordClasses.words(
          "company companies firm group bank agency ministry department government union"
              + " association organization organisation committee commission board court campaign"
              + " administration council party fund startup start-up manufacturer maker retailer"
              + " carrier airline automaker chipmaker lender insurer regulator watchdog bureau"
              + " office team club army police network newspaper paper magazine publication outlet"
              + " authority exchange exporter supplier operator developer utility giant business"
              + " corporation conglomerate brokerage university institute foundation coalition"
              + " chamber panel jury parliament senate house congress embassy");

  private RoleNouns() {}

  private static String bare(String lower) {
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** Whether the word, in small letters, says what one person is. */
  static boolean isRole(String lower) {
    String bare = bare(lower);
    if (ROLES.contains(bare) || TITLES.contains(bare)) {
      return true;
    }
    int hyphen = bare.lastIndexOf('-');
    return hyphen > 0 && ROLES.contains(bare.substring(hyphen + 1));
  }

  /** Whether the word is a role in the plural: officials, analysts. */
  static boolean isPlural(String lower) {
    return (lower.endsWith("s") && ROLES.contains(lower.substring(0, lower.length() - 1)))
        || lower.endsWith("spokesmen")
        || lower.equals("people");
  }

  /** Whether the word is a form of address rather than an office. */
  static boolean isHonorific(String lower) {
    return HONORIFICS.contains(bare(lower));
  }

  /** Whether the word stands for a body of people: company, ministry. */
  static boolean isBody(String lower) {
    return BODIES.contains(lower);
  }
}
