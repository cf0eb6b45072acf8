package dealsbot.chat;

import java.io.IOException;

/**
 * Takes articles in from a chat, out of a file or from the web: at once when that only adds some,
 * after a confirmation when it replaces some. Safe for use by many threads.
 */
final class AddingDesk {

  private final Librarian librarian;
  private final AdminPolicy admins;
  private final AdminRecord record;

  AddingDesk(Librarian librarian, AdminPolicy admins, AdminRecord record) {
    this.librarian = librarian;
    this.admins = admins;
    this.record = record;
  }

  /** Takes in what is at an address. */
  Reply address(String who, String rest, Progress progress) {
    String address = unwrapped(rest);
    if (address.isEmpty()) {
      return Reply.of("Put an article's address behind /add, or drop its file into this chat.");
    }
    return taken(who, address, librarian.fetch(address, progress), progress);
  }

  /** Slack sends {@code <https://…|…>}. */
  private static String unwrapped(String rest) {
    return rest.strip().replaceFirst("^<([^|>]+)(?:\\|[^>]*)?>$", "$1");
  }

  /** Takes a file in. It is fetched for admins alone. */
  Reply file(FileDrop drop, Progress progress) {
    String who = AdminRecord.who(drop.person());
    if (!admins.allows(drop.person())) {
      record.note(who, "add", drop.name(), "refused: not an admin");
      return Reply.of(
          "I can only read text: please send your question in words. Files are for admins to add.");
    }
    if (drop.size() > FileDrop.LARGEST) {
      return notAdded(who, drop.name(), "it is larger than 20 MB: put it into the articles folder");
    }
    byte[] contents;
    try {
      contents = drop.contents().fetch();
    } catch (IOException unreachable) {
      return notAdded(who, drop.name(), "it could not be fetched: please send it again");
    }
    return taken(who, drop.name(), librarian.stage(drop.name(), contents), progress);
  }

  private Reply taken(String who, String what, StagedFile staged, Progress progress) {
    if (staged.added().isEmpty() && staged.replaced().isEmpty()) {
      return notAdded(
          who,
          what,
          staged.rejected().isEmpty()
              ? "there is no article in it"
              : "it " + staged.rejected().get(0).reason());
    }
    return staged.replaced().isEmpty()
        ? staged(who, staged.key(), false, progress)
        : AdminReplies.replacing(
            staged, record.buttons(who, "add", staged.key(), "Replace them", "Cancel"));
  }

  /** Adds what lies ready. */
  Reply staged(String who, String key, boolean accept, Progress progress) {
    return record.recorded(
        who,
        accept ? "add anyway" : "add",
        key.substring(key.indexOf('/') + 1),
        () -> librarian.addStaged(key, accept, progress),
        ReindexReport::outcome,
        report ->
            ReportReplies.reindexed(
                report,
                () ->
                    record.buttons(who, "add anyway", key, "Do it anyway", "Keep what is served")));
  }

  private Reply notAdded(String who, String what, String reason) {
    record.note(who, "add", what, "refused: " + reason);
    return Reply.of("That was not added: " + reason + ".");
  }
}
