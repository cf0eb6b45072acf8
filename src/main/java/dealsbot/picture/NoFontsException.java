package dealsbot.picture;

/** This machine has no fonts to draw with. Its message is a sentence for people. */
public final class NoFontsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  NoFontsException(Throwable cause) {
    super(
        "Pictures need a font, and this machine has none: install fontconfig and a font such as"
            + " DejaVu, then try again.",
        cause);
  }
}
