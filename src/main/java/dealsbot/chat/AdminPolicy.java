package dealsbot.chat;

import java.util.Set;

/** Who may change what is indexed: listed people, and whoever sits at the terminal. */
public final class AdminPolicy {

  private final Set<Person> admins;

  /**
   * @param admins the people listed in the configuration, by ids that the platforms vouch for
   */
  public AdminPolicy(Set<Person> admins) {
    this.admins = Set.copyOf(admins);
  }

  /** Whether that person may. */
  public boolean allows(Person person) {
    return person.equals(Person.CONSOLE) || admins.contains(person);
  }
}
