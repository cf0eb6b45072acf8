package dealsbot.telegram;

import com.pengrad.telegrambot.request.BaseRequest;

/** A message before its last details are known: they change when Telegram objects. */
@FunctionalInterface
interface Draft {

  /**
   * The request that sends it.
   *
   * @param chat the chat's id, another one after a group has migrated
   */
  BaseRequest<?, ?> request(long chat, Form form);

  /**
   * What of it may stay.
   *
   * @param marked its markup: Telegram may be unable to read it
   * @param quoted the quotation above it: the message it is from may have been edited meanwhile
   */
  record Form(boolean marked, boolean quoted) {
    /** All of it. */
    static final Form FULL = new Form(true, true);

    Form unmarked() {
      return new Form(false, quoted);
    }

    Form unquoted() {
      return new Form(marked, false);
    }
  }
}
