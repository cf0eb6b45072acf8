package dealsbot.answer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say beside an answer.
 *
 * @param notes sentences for people on what was typed, such as a date that cannot be read
 * @param agreed how articles agree or differ; null where one speaks alone
 * @param why how the answer came about; null where nothing was looked for
 */
public record Remarks(List<String> notes, @Nullable Agreement agreed, @Nullable Explanation why) {

  /** Nothing to say. */
  public static final Remarks NONE = new Remarks(List.of(), null, null);

  /** Copies the notes. */
  public Remarks {
    notes = List.copyOf(notes);
  }

  /** How articles agree or differ, where several speak. */
  public Optional<Agreement> agreement() {
    return Optional.ofNullable(agreed);
  }

  /** How the answer came about. */
  public Optional<Explanation> explanation() {
    return Optional.ofNullable(why);
  }
}
