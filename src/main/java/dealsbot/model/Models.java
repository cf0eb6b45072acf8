package dealsbot.model;

/** The program's own models. */
public final class Models {

  private Models() {}

  /**
   * Begins to load them, for a command that is sure to need them: reading its arguments and opening
   * the index go on meanwhile.
   */
  public static void loadAhead() {
    MiniLmEncoder.OWN.begin();
    OnnxReader.OWN.begin();
  }

  /**
   * Waits until nothing is being loaded ahead any more. To be called before the process ends: ONNX
   * Runtime takes it down in disorder while it still opens a model.
   */
  public static void settle() {
    MiniLmEncoder.OWN.settle();
    OnnxReader.OWN.settle();
  }
}
