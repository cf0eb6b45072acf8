package dealsbot.deal;

import static dealsbot.deal.WordForms.plurals;
import static dealsbot.deal.WordForms.union;
import static dealsbot.deal.WordForms.words;

import java.util.Set;

/** Nouns for those who deal: companies by what they do, bodies of the state, clubs, owners. */
final class Bodies {

  private static final Set<String> BODIES =
      union(
          plurals(
              "company group firm government ministry navy army force authority agency bank fund"
                  + " university department council city state carmaker automaker chipmaker maker"
                  + " manufacturer retailer airline operator developer insurer lender utility"
                  + " supplier producer conglomerate startup start-up brewer drugmaker shipyard"
                  + " yard consortium corporation commission institute hospital railway regulator"
                  + " bureau investor buyer business rival carrier grocer chain publisher miner"
                  + " steelmaker unit arm military broadcaster shipowner shipbuilder planemaker"
                  + " wholesaler distributor biotech refiner exporter builder contractor foundry"
                  + " bakery syndicate trio pair port airport family brewery landlord studio"
                  + " foundation dealer peer giant specialist designer provider lessor trader"
                  + " distiller vendor subsidiary cooperative co-operative label importer clinic"
                  + " club administration trust charity organiser organizer county town college"
                  + " museum management theatre promoter collective diocese"),
          plurals(
              "discounter streamer bookmaker bottler roaster recruiter outsourcer fintech neobank"
                  + " agribusiness telecom supermarket pharmacy packager printer bookseller"
                  + " integrator breeder tannery shipper scale-up spin-off e-tailer dealership"
                  + " franchisee bancassurer restaurateur merchant architect"),
          plurals(
              "league federation association municipality province distillery dairy farmer grower"
                  + " processor reinsurer broker consultancy competitor challenger caterer hotelier"
                  + " jeweller miller fabricator installer haulier courier forwarder financier"
                  + " creditor"),
          words("police coastguard treasury customs"));

  /** Nouns by which something is taken up that was named before. */
  private static final Set<String> SAME =
      union(
          words("company group firm conglomerate business"),
          words(
              "carmaker automaker chipmaker retailer airline insurer lender utility brewer"
                  + " drugmaker bank grocer publisher miner steelmaker broadcaster start-up startup"
                  + " chain manufacturer biotech operator developer maker shipbuilder planemaker"
                  + " carrier"));

  private static final Set<String> NO_MAKERS =
      plurals("lawmaker policymaker decision-maker film-maker filmmaker peacemaker troublemaker");

  private static final Set<String> APPOSED =
      plurals(
          "yard label platform app service website mill refinery smelter winery network house store"
              + " newspaper daily weekly magazine portal site team lab laboratory exchange line"
              + " marketplace app owner competitor partner game outfit");

  private static final Set<String> SERVICES =
      words(
          "postal health ambulance fire rescue police rail bus weather prison border forest park"
              + " parks intelligence secret customs immigration blood civil coast");

  private static final Set<String> OFFICES = words("tax post patent land statistics audit");

  private Bodies() {}

  /** Whether the noun names somebody who deals: "company", "navy", "toymaker". */
  static boolean isBody(String lower) {
    return BODIES.contains(lower) || isMaker(lower);
  }

  /** Whether a name behind the noun is a firm's: "the yard Halden". */
  static boolean namesFirm(String lower) {
    return isBody(lower) || APPOSED.contains(lower);
  }

  /** "the postal service", "the tax office": such a service deals, others are dealt in. */
  static boolean isService(String kind, String noun) {
    return (noun.equals("service") && SERVICES.contains(kind))
        || (noun.equals("office") && OFFICES.contains(kind));
  }

  /** Whether the noun takes up somebody who was named before. */
  static boolean isSame(String lower) {
    return SAME.contains(lower) || (isMaker(lower) && !lower.endsWith("s"));
  }

  private static boolean isMaker(String lower) {
    return (lower.endsWith("maker") || lower.endsWith("makers")) && !NO_MAKERS.contains(lower);
  }
}
