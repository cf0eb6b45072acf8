package dealsbot.quote;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody or something that an article names, as far as it has been read. Not thread-safe. */
final class NamedEntity {

  /** How a personal pronoun can refer to it. */
  enum Gender {
    HE,
    SHE
  }

  private String name;
  private @Nullable String role;
  private boolean person;
  private boolean seemsPerson;
  private boolean body;
  private boolean place;
  private boolean shared;
  private int he;
  private int she;

  private final int first;

  /**
   * A name first met at offset {@code first} of the text.
   *
   * @param name the name as it stands there
   */
  NamedEntity(String name, int first) {
    this.name = name;
    this.first = first;
  }

  /** Whether a family name at offset {@code at} can be theirs: the full name comes first. */
  boolean introducedBefore(int at) {
    return person || first < at;
  }

  /** The fullest name so far. */
  String name() {
    return name;
  }

  /** Keeps the longer of two names for the same one. */
  void alsoNamed(String other) {
    boolean shouted = isShouted(name);
    if (isShouted(other)
        ? shouted && other.length() > name.length()
        : shouted || other.length() > name.length()) {
      name = other;
    }
  }

  private static boolean isShouted(String words) {
    return words.length() > 3 && words.equals(words.toUpperCase(Locale.ROOT));
  }

  /** What the article first said that they are; null where it said nothing. */
  @Nullable String role() {
    return role;
  }

  /** Takes note of a role: the first that says more than a form of address stays. */
  void hasRole(String said) {
    person = true;
    boolean fuller = role != null && said.contains(" ") && !role.contains(" ");
    boolean calmer = role != null && isShouted(role) && !isShouted(said);
    if (role == null || fuller || calmer) {
      role = said;
    }
  }

  void isPerson() {
    person = true;
  }

  /**
   * Takes note that a family name alone stands for them, as for people, but also for some places.
   */
  void seemsPerson() {
    seemsPerson = true;
  }

  void isBody() {
    body = true;
  }

  /** Takes note that the name is several people's. */
  void isShared() {
    shared = true;
    person = true;
  }

  /** Whether the name is several people's, so that it tells nobody. */
  boolean shared() {
    return shared;
  }

  boolean body() {
    return body;
  }

  boolean place() {
    return place;
  }

  void isPlace() {
    place = true;
  }

  /** Whether something in the article shows that this is a person. */
  boolean person() {
    return !body && (person || (seemsPerson && !place));
  }

  /** Whether this can be a company, an office, a party: nothing shows a person or a place. */
  boolean mayBeBody() {
    return body || (!person && !seemsPerson && !place);
  }

  void vote(Gender gender, int weight) {
    if (gender == Gender.HE) {
      he += weight;
    } else {
      she += weight;
    }
  }

  /** Whether the pronoun fits what is known; true where nothing is. */
  boolean fits(Gender gender) {
    return gender == Gender.HE ? he >= she : she >= he;
  }
}
