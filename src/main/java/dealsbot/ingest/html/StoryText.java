package dealsbot.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The paragraphs of a page's story, in these steps: take out what is never part of one ({@link
 * Boilerplate}); find the element that holds it ({@link StoryElement}); cut it into blocks ({@link
 * BlockCutter}); leave out the blocks that are not the story's words.
 */
final class StoryText {

  private static final Pattern ASIDE =
      Pattern.compile(
          "^(?:read (?:more|also|next|the full|this)|also read|more:|related(?:"
              + " (?:stories|articles|posts|content|coverage|links))?\\b|see also|watch(?:"
              + " (?:now|more|the video|live|video|this))?[:!]|click here|sign up"
              + " (?:for|to|here)|subscribe (?:to|now|here)|follow (?:us|@)|share"
              + " (?:this|on)|advertisement$|ad$|sponsored$|story continues below|article"
              + " continues|continue reading|loading|please enable|recommended|most"
              + " read|trending|don't miss|photos?:|video:|download (?:the|our) .{0,30}app|get"
              + " (?:the|our) .{0,40}newsletter|join our|tags?:|filed under|posted"
              + " in|categories:|topics:|share$|tweet$|print$|email$|comments?$|\\d+"
              + " comments?$|leave a (?:reply|comment)|post navigation|previous(?: post|"
              + " article)?$|next(?: post| article)?$|view comments|show comments|back to top|image"
              + " copyright|image caption|media caption|getty images$|(?:photo|image)(?: credit|"
              + " courtesy)?:|this video (?:can|is)|play video|skip ad)",
          Pattern.CASE_INSENSITIVE);

  /** The end of a caption. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:\\((?:[A-Z]{2,5} )?(?:photo|image|picture|credit|file"
              + " photo|courtesy)\\b[^)]{0,80}\\)|\\([^)]{0,60}(?:getty images|/"
              + " ?(?:ap|afp|reuters|getty|epa)|ap photo|via ap|via"
              + " getty|shutterstock)[^)]{0,60}\\)|(?:photo(?:graph)?|image|picture)"
              + " (?:by|credit|courtesy)\\b.{0,60}|(?:/|via|©) ?(?:getty"
              + " images|reuters|shutterstock|ap photo).{0,20})\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** A heading of these ends the story. */
  private static final Pattern END =
      Pattern.compile(
          "^(?:related(?: .{0,30})?|more (?:from|on|stories|in|about|news).{0,40}|read"
              + " (?:more|next)|recommended.{0,20}|comments?|leave a (?:reply|comment).*|\\d+"
              + " (?:comments?|responses?|thoughts?).*|about the author.*|share this(?:"
              + " (?:article|story|post|page))?|you (?:may|might) (?:also )?(?:like|be"
              + " interested).*|see also|also read|popular.{0,20}|trending.{0,20}|latest"
              + " .{0,20}|newsletter.*|sign up.*|follow us.*|join the conversation.*|top"
              + " stories|most (?:read|popular).*|what to read next|editors'?"
              + " picks|tags?|topics|further reading|external links)$",
          Pattern.CASE_INSENSITIVE);

  /** With less than so many characters the rules have probably missed the story. */
  private static final int LITTLE = 400;

  /** Elements of a page that the reader view is asked about; it takes its time. */
  private static final int MOST_FOR_READER = 20_000;

  private StoryText() {}

  /**
   * The story's paragraphs; {@code page} is taken apart for them.
   *
   * @param forMachines the text as the page gives it to machines, if it does
   */
  static List<String> paragraphs(Document page, String title, Optional<String> forMachines) {
    String html = lengthOf(page) > MOST_FOR_READER ? "" : page.outerHtml();
    List<String> own = of(page, title).stream().map(TextBlock::text).toList();
    int length = length(own);
    List<String> stated =
        forMachines
            .map(
                text ->
                    text.lines().map(PageMetadata::line).filter(line -> !line.isEmpty()).toList())
            .orElse(List.of());
    if (length(stated) > 300 && length < 0.6 * length(stated) && !stated.get(0).startsWith("<")) {
      return stated;
    }
    if (length < LITTLE && !html.isEmpty()) {
      List<String> reader = ReaderView.paragraphs(html, page.baseUri());
      if (length(reader) > 2 * length + 100) {
        return reader;
      }
    }
    return own;
  }

  private static int lengthOf(Document page) {
    return page.select("*").size();
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }

  /** Takes the page apart; {@code page} is changed by it. */
  static List<TextBlock> of(Document page, String title) {
    Boilerplate.remove(page);
    List<TextBlock> blocks = new ArrayList<>();
    for (Element part : StoryElement.of(page.body())) {
      blocks.addAll(BlockCutter.cut(part));
    }
    return trimmed(blocks, title, page.body());
  }

  private static List<TextBlock> trimmed(List<TextBlock> blocks, String title, Element page) {
    List<TextBlock> kept = new ArrayList<>();
    Lengths lengths = new Lengths(page);
    int weight = blocks.stream().mapToInt(TextBlock::weight).sum();
    int seen = 0;
    for (TextBlock block : blocks) {
      if (seen > 0.6 * weight && isLabel(block) && END.matcher(block.text()).matches()) {
        break;
      }
      seen += block.weight();
      if (!isAside(block)
          && !StoryElement.isTeaser(block, page, lengths)
          && !same(block.text(), title)
          && !block.element().normalName().equals("h1")) {
        kept.add(block);
      }
    }
    while (!kept.isEmpty() && kept.getLast().isHeading()) {
      kept.removeLast();
    }
    return kept;
  }

  private static boolean isLabel(TextBlock block) {
    return block.isHeading() || (block.text().length() <= 60 && !block.endsSentence());
  }

  private static boolean same(String text, String title) {
    return text.strip().toLowerCase(Locale.ROOT).equals(title.strip().toLowerCase(Locale.ROOT));
  }

  private static boolean isAside(TextBlock block) {
    boolean links = block.linkDensity() > 0.6 && block.text().length() < 250;
    boolean aside = block.text().length() < 200 && ASIDE.matcher(block.text()).find();
    boolean caption = block.text().length() < 400 && CREDIT.matcher(block.text()).find();
    return links || aside || caption;
  }
}
