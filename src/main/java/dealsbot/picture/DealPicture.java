package dealsbot.picture;

import dealsbot.deal.Deal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** A drawing of deals and what it shows in words. Immutable. */
public final class DealPicture {

  /** More than these would not be legible on a phone. */
  public static final int MOST = 12;

  private final byte[] png;
  private final String title;
  private final String words;

  private DealPicture(byte[] png, String title, String words) {
    this.png = png;
    this.title = title;
    this.words = words;
  }

  /** A deal on the day of one of its statements. */
  public record Moment(LocalDate day, Deal deal) {}

  /**
   * Who deals with whom, for the first {@link #MOST} deals.
   *
   * @throws NoFontsException when this machine cannot draw letters
   */
  public static DealPicture map(List<Deal> deals) {
    List<Deal> shown = deals.stream().limit(MOST).toList();
    return new DealPicture(
        drawn(() -> DealGraph.draw(shown)),
        title("Who deals with whom", shown.size(), deals.size()),
        shown.stream().map(DealPicture::sentence).collect(Collectors.joining("\n")));
  }

  /**
   * Deals by their days, the last {@link #MOST} of them.
   *
   * @throws NoFontsException when this machine cannot draw letters
   */
  public static DealPicture timeline(List<Moment> moments) {
    List<Moment> shown = moments.subList(Math.max(0, moments.size() - MOST), moments.size());
    return new DealPicture(
        drawn(() -> DealTimeline.draw(shown)),
        title("Deals by date", shown.size(), moments.size()),
        shown.stream()
            .map(moment -> moment.day() + " " + sentence(moment.deal()))
            .collect(Collectors.joining("\n")));
  }

  private static String title(String what, int shown, int all) {
    return shown == all ? what : what + " (" + shown + " of " + all + ")";
  }

  private static byte[] drawn(Supplier<BufferedImage> drawing) {
    // Set before AWT starts: a server has no screen.
    System.setProperty("java.awt.headless", "true");
    try {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      ImageIO.write(drawing.get(), "png", file);
      return file.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (InternalError | NoClassDefFoundError | UnsatisfiedLinkError | NullPointerException e) {
      // What AWT throws where fontconfig or every font is missing.
      throw new NoFontsException(e);
    } catch (RuntimeException failure) {
      if (String.valueOf(failure.getMessage()).contains("ontconfig")) {
        throw new NoFontsException(failure);
      }
      throw failure;
    }
  }

  private static String sentence(Deal deal) {
    return parties(deal) + ": " + label(deal) + ", " + deal.status().words();
  }

  static String parties(Deal deal) {
    return deal.parties().stream()
        .map(Deal.PartyCell::name)
        .distinct()
        .collect(Collectors.joining(" – "));
  }

  /** What a deal is about, in few words. */
  static String label(Deal deal) {
    Deal.Cell value = deal.value();
    Deal.Cell goods = deal.quantity() == null ? deal.object() : deal.quantity();
    String money = value == null || value.undisclosed() ? "" : value.text();
    String thing = goods == null ? "" : goods.text();
    String both = thing.isEmpty() || money.isEmpty() ? thing + money : thing + ", " + money;
    return both.isEmpty() ? "deal" : both;
  }

  static String cut(String words, int most) {
    int end = Math.min(words.length(), most);
    return words.length() <= most ? words : words.substring(0, end - 1).strip() + "…";
  }

  /** The file's bytes. */
  public byte[] png() {
    return png.clone();
  }

  /** A line about the picture. */
  public String title() {
    return title;
  }

  /** What there is to see, a line for each deal. */
  public String words() {
    return words;
  }
}
