package dealsbot.quote;

import dealsbot.language.WordSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Verbs that give someone's words, with their forms. */
final class SpeechVerbs {

  /** What a verb does with the words. */
  enum Force {
    /** Hands them on: say, tell, announce. A clause without marks may follow. */
    SAY,
    /** Says what the speaker did with them: call, describe, accuse. Marks have to follow. */
    DESCRIBE
  }

  /** Which form of the verb. */
  enum Form {
    /** say. */
    BASE,
    /** says. */
    PRESENT,
    /** said. */
    PAST,
    /** saying. */
    ING
  }

  /** A verb's form as it stands in the text. */
  record Verb(String lemma, Force force, Form form) {}

  private static final String SAY =
      """
      acknowledge add admit advise affirm allege announce answer argue assert assure attest boast
      caution claim clarify comment complain concede conclude confess confirm contend continue
      counter declare deny disclose elaborate email e-mail emphasize emphasise exclaim explain
      forecast hint implore indicate inform insist interject joke lament maintain mention message
      muse note observe opine plead pledge point post predict proclaim promise propose quip recall
      reassure recount reflect reiterate remark remind repeat reply report respond retort retweet
      reveal scoff shout signal speculate state stress suggest summarize summarise testify text
      thunder tweet urge vent volunteer vow warn whisper wonder yell tease chant chime crow fume
      gush intone murmur mutter ponder profess protest rejoin snap bark blurt bellow joke argue
      sing react remember snipe chide testify joke estimate theorize enthuse marvel imply believe
      grouse gripe implore intimate surmise reason scream hiss plead
      """;

  private static final String DESCRIBE =
      """
      accuse applaud assail attack berate bill blame blast brand challenge champion characterize
      characterise chastise cheer chide cite commend compare condemn congratulate credit criticize
      criticise decry defend demand denounce deride describe deplore detail deem discuss dismiss
      dispute dub echo encourage endorse express fault frame hail hope knock label lambaste lambast
      laud liken mock offer outline portray praise press promote pronounce question
      quote rail rap rebuke refer reference refuse reject release request ridicule rip salute
      scold slam sum taunt term thank tout trash trumpet voice welcome worry
      appeal call cry discuss lash outline sign support issue publish pan downplay disparage
      invoke interrupt address propose evoke imagine
      """;

  private static final Map<String, Verb> FORMS = new HashMap<>();

  static {
    for (String lemma : WordClasses.words(DESCRIBE)) {
      regular(lemma, Force.DESCRIBE);
    }
    for (String lemma : WordClasses.words(SAY)) {
      regular(lemma, Force.SAY);
    }
    irregular(Force.SAY, "say", "says", "said", "saying");
    irregular(Force.SAY, "tell", "tells", "told", "telling");
    irregular(Force.SAY, "write", "writes", "wrote", "writing");
    irregular(Force.SAY, "read", "reads", "read", "reading");
    irregular(Force.SAY, "ask", "asks", "asked", "asking");
    irregular(Force.SAY, "swear", "swears", "swore", "swearing");
    irregular(Force.SAY, "think", "thinks", "thought", "thinking");
    irregular(Force.SAY, "believe", "believes", "believed", "believing");
    irregular(Force.SAY, "agree", "agrees", "agreed", "agreeing");
    irregular(Force.SAY, "tweet", "tweets", "tweeted", "tweeting");
    irregular(Force.SAY, "quip", "quips", "quipped", "quipping");
    irregular(Force.SAY, "admit", "admits", "admitted", "admitting");
    irregular(Force.SAY, "shoot", "shoots", "shot", "shooting");
    irregular(Force.SAY, "fire", "fires", "fired", "firing");
    irregular(Force.SAY, "press", "presses", "pressed", "pressing");
    irregular(Force.SAY, "sing", "sings", "sang", "singing");
    irregular(Force.SAY, "forecast", "forecasts", "forecast", "forecasting");
    irregular(Force.DESCRIBE, "speak", "speaks", "spoke", "speaking");
    irregular(Force.DESCRIBE, "rip", "rips", "ripped", "ripping");
    irregular(Force.DESCRIBE, "dub", "dubs", "dubbed", "dubbing");
    irregular(Force.DESCRIBE, "slam", "slams", "slammed", "slamming");
    irregular(Force.DESCRIBE, "sum", "sums", "summed", "summing");
    irregular(Force.DESCRIBE, "refer", "refers", "referred", "referring");
    irregular(Force.DESCRIBE, "label", "labels", "labelled", "labelling");
    irregular(Force.DESCRIBE, "put", "puts", "put", "putting");
    irregular(Force.DESCRIBE, "pan", "pans", "panned", "panning");
    irregular(Force.DESCRIBE, "rap", "raps", "rapped", "rapping");
  }

  /** Verbs of the mind or of many uses: they give words only next to quotation marks. */
  private static final Set<String> ONLY_WITH_MARKS =
      WordSet.of(
          "shoot", "fire", "press", "point", "signal", "reflect", "text", "tease", "crow", "snap",
          "think");

  private SpeechVerbs() {}

  /** The verb that {@code lower}, a word in small letters, is a form of. */
  static @Nullable Verb of(String lower) {
    return FORMS.get(lower);
  }

  /** Whether a clause without marks after this verb is someone's words. */
  static boolean reports(Verb verb) {
    return verb.force() == Force.SAY && !ONLY_WITH_MARKS.contains(verb.lemma());
  }

  private static void irregular(Force force, String base, String s, String past, String ing) {
    put(base, base, force, Form.BASE);
    put(s, base, force, Form.PRESENT);
    put(past, base, force, Form.PAST);
    put(ing, base, force, Form.ING);
  }

  private static void regular(String lemma, Force force) {
    boolean e = lemma.endsWith("e");
    boolean y = lemma.endsWith("y") && "aeou".indexOf(lemma.charAt(lemma.length() - 2)) < 0;
    boolean sibilant =
        lemma.endsWith("s") || lemma.endsWith("sh") || lemma.endsWith("ch") || lemma.endsWith("x");
    String stem = e || y ? lemma.substring(0, lemma.length() - 1) : lemma;
    String s = y ? stem + "ies" : sibilant ? lemma + "es" : lemma + "s";
    String past = y ? stem + "ied" : stem + "ed";
    irregular(force, lemma, s, past, (y ? lemma : stem) + "ing");
  }

  private static void put(String form, String lemma, Force force, Form which) {
    Verb known = FORMS.get(form);
    if (known == null || which != Form.BASE) {
      FORMS.put(form.toLowerCase(Locale.ROOT), new Verb(lemma, force, which));
    }
  }
}
