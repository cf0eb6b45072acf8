package dealsbot.article;

import org.jspecify.annotations.Nullable;

/**
 * Words that an article puts into someone's mouth.
 *
 * @param words the words between the quotation marks (for indirect speech, the reported clause)
 * @param kind how the article gives them
 * @param mention where the article names the speaker beside the words ("he", "the company"); null
 *     where it does not
 * @param speaker who that is, by the fullest name that the article gives; null where the text does
 *     not tell
 * @param role what the article says the speaker is ("Nvidia chief executive"); null where it does
 *     not say
 * @param cue the word that attributes ("said", "according to"); null where there is none
 */
public record Quotation(
    Span words,
    Kind kind,
    @Nullable Span mention,
    @Nullable String speaker,
    @Nullable String role,
    @Nullable String cue) {

  /** How an article gives someone's words. */
  public enum Kind {
    /** A whole utterance between quotation marks. */
    DIRECT,
    /** Quoted words inside the reporter's own sentence. */
    MIXED,
    /** The reporter's wording of what someone said. */
    INDIRECT
  }

  /** Checks that there are words, and that a speaker is never named without a mention. */
  public Quotation {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a quotation needs words: " + words);
    }
    if (speaker != null && mention == null) {
      throw new IllegalArgumentException("speaker " + speaker + " has no mention in the text");
    }
  }
}
