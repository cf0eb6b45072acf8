package dealsbot.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one person sees of the bot before asking anything.
 *
 * @param summary what is indexed, in a sentence
 * @param newest the newest articles, the newest first; each cites its first sentence
 * @param prompts questions that the articles answer
 * @param deals deals that the articles speak of, a line each
 * @param desk what admins see beside it; empty for others
 */
public record Home(
    String summary,
    List<Citation> newest,
    List<Prompt> prompts,
    List<List<Block.Run>> deals,
    Optional<AdminView> desk) {

  /** Copies the lists. */
  public Home {
    newest = List.copyOf(newest);
    prompts = List.copyOf(prompts);
    deals = deals.stream().map(List::copyOf).toList();
  }

  /** With nothing but a sentence. */
  static Home saying(String summary) {
    return new Home(summary, List.of(), List.of(), List.of(), Optional.empty());
  }

  /**
   * How the bot is, for those who look after it.
   *
   * @param health each part's health in a few words, in the order to show
   * @param rejected files of the articles folder that could not be read, with the reason
   * @param unanswered what was asked in vain, most often first
   * @param actions buttons that do what admins do most, such as a re-index; pressed as any other
   */
  public record AdminView(
      Map<String, String> health,
      List<ReindexReport.Rejected> rejected,
      List<OpenQuestion> unanswered,
      List<Block.Button> actions) {

    /** Copies the lists. */
    public AdminView {
      rejected = List.copyOf(rejected);
      unanswered = List.copyOf(unanswered);
      actions = List.copyOf(actions);
    }
  }
}
