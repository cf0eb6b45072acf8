package dealsbot.chat;

import dealsbot.article.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a reply. Each surface draws each kind in its own way, in the order given. */
public sealed interface Block {

  /**
   * Words of the bot's own.
   *
   * @param runs the text, piece by piece
   */
  record Paragraph(List<Run> runs) implements Block {
    /** Copies the runs. */
    public Paragraph {
      runs = List.copyOf(runs);
    }

    /** A paragraph in plain type, the bot's commands in it shown as such. */
    public static Paragraph of(String text) {
      return new Paragraph(Help.runs(text));
    }
  }

  /**
   * A list, an entry a line.
   *
   * @param items the entries, each in runs
   */
  record Bullets(List<List<Run>> items) implements Block {
    /** Copies the entries. */
    public Bullets {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Words of an article, verbatim, with the proof beside them: drawn as a quotation with the answer
   * in bold, then who said it, then the source with its link.
   *
   * @param citation where the words stand
   * @param text exactly the article's text at {@code citation.span()}
   * @param answer the part of {@code text} that answers, relative to {@code text}; null where the
   *     whole does
   * @param context the article's sentence that {@code text} leans on ("the deal"), verbatim; null
   *     where it stands alone
   * @param attribution who says so, as a line such as {@code Jensen Huang, Nvidia chief executive}
   *     or {@code speaker not stated}; null where the text quotes nobody
   */
  record Evidence(
      Citation citation,
      String text,
      @Nullable Span answer,
      @Nullable String context,
      @Nullable String attribution)
      implements Block {
    /** Checks that text and answer fit their places; an answer that is the whole goes. */
    public Evidence {
      if (text.length() != citation.span().length()) {
        throw new IllegalArgumentException("evidence does not fit " + citation.span());
      }
      if (answer != null && answer.end() > text.length()) {
        throw new IllegalArgumentException("answer " + answer + " reaches past its sentence");
      }
      answer = answer != null && answer.length() == text.length() ? null : answer;
    }

    /**
     * Where the article can be read, at the place of these words where the reader's browser knows
     * text fragments; null where no address is stated.
     */
    public @Nullable String link() {
      return citation.url() == null ? null : TextFragment.link(citation.url(), text);
    }
  }

  /**
   * A drawing, sent as such where the surface can.
   *
   * @param image a PNG file, whole
   * @param alt what there is to see, in words, for those who cannot see it
   * @param caption the line below it
   */
  @SuppressWarnings("ArrayRecordComponent") // A file goes through as it is; nobody compares it.
  record Picture(byte[] image, String alt, String caption) implements Block {
    /** Checks that it is a PNG with words beside it. */
    public Picture {
      if (image.length < 8 || image[0] != (byte) 0x89 || image[1] != 'P') {
        throw new IllegalArgumentException("a picture is a PNG file");
      }
      if (alt.isBlank() || caption.isBlank()) {
        throw new IllegalArgumentException("a picture has words beside it");
      }
    }
  }

  /**
   * Things to press, side by side.
   *
   * @param buttons at least one
   * @param role what they are for
   */
  record Buttons(List<Button> buttons, Role role) implements Block {
    /** Copies the buttons. */
    public Buttons {
      buttons = List.copyOf(buttons);
      if (buttons.isEmpty()) {
        throw new IllegalArgumentException("there is something to press");
      }
      if (role == Role.FEEDBACK && buttons.size() != 2) {
        throw new IllegalArgumentException("feedback is one of two, not of " + buttons.size());
      }
    }

    /** A choice that the reply asks for. */
    public Buttons(List<Button> buttons) {
      this(buttons, Role.CHOICE);
    }
  }

  /** What buttons are for, where a platform draws that differently. */
  enum Role {
    /** The reply asks for one of them. */
    CHOICE,
    /** Ways on from an answer: its source, more of it. */
    ACTIONS,
    /** Two buttons: whether the answer helped, the first says yes. */
    FEEDBACK,
    /** Questions to ask next, each on its button in full. */
    PROMPTS
  }

  /**
   * A thing to press.
   *
   * @param label what stands on it
   * @param data comes back when it is pressed; signed, at most 64 bytes
   * @param emphasis how it looks
   */
  record Button(String label, String data, Emphasis emphasis) {}

  /** How a button looks where the platform can show it. */
  enum Emphasis {
    /** Like any other. */
    NONE,
    /** What it does removes or replaces something. */
    DANGER
  }

  /**
   * A piece of a paragraph.
   *
   * @param text literal text: never markup of any platform
   * @param style how it looks
   * @param url where it leads, http or https; null for plain words
   */
  record Run(String text, Style style, @Nullable String url) {

    /** Plain words. */
    public static Run plain(String text) {
      return new Run(text, Style.PLAIN, null);
    }

    /** Words in bold. */
    public static Run bold(String text) {
      return new Run(text, Style.BOLD, null);
    }

    /** A thing to type, in fixed width. */
    public static Run code(String text) {
      return new Run(text, Style.CODE, null);
    }

    /** A command of the bot's, with its slash: drawn the way it is given on the surface. */
    public static Run command(String text) {
      return new Run(text, Style.COMMAND, null);
    }

    /** A link. */
    public static Run link(String text, String url) {
      return new Run(text, Style.PLAIN, url);
    }
  }

  /** How words look. */
  enum Style {
    /** As they are. */
    PLAIN,
    /** Stressed. */
    BOLD,
    /** Set apart, for asides. */
    ITALIC,
    /** Fixed width, for things to type. */
    CODE,
    /** A command, named with its slash. */
    COMMAND
  }
}
