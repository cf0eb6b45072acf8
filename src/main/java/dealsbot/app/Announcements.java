package dealsbot.app;

import dealsbot.chat.Announcer;
import dealsbot.chat.Person;
import dealsbot.chat.Reply;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells people what they did not ask for this moment. Safe for use by many threads. */
final class Announcements {

  private static final Logger log = LoggerFactory.getLogger(Announcements.class);

  private final Set<Person> admins;
  private final AskedAgain askedAgain;
  private final WatchDesk watchDesk;

  Announcements(Set<Person> admins, AskedAgain askedAgain, WatchDesk watchDesk) {
    this.admins = Set.copyOf(admins);
    this.askedAgain = askedAgain;
    this.watchDesk = watchDesk;
  }

  /** From now on also through that platform. */
  void through(Announcer announcer) {
    askedAgain.tellThrough(announcer);
  }

  /** Tells those whose question has an answer by now, and those who watch a name. */
  void toThoseWhoWait() {
    askedAgain.tell();
    watchDesk.tell(askedAgain::say);
  }

  /** Says something to every admin in their own chat with the bot. */
  void toAdmins(Reply reply) {
    for (Person admin : admins) {
      String place = admin.surface().name().toLowerCase(Locale.ROOT) + ":" + admin.id();
      if (!askedAgain.say(place, reply)) {
        log.warn("An admin could not be told: {}", place);
      }
    }
  }
}
