package dealsbot.telegram;

import com.pengrad.telegrambot.request.BaseRequest;

/** A message before its last details are known: they change when Telegram objects. */
@FunctionalInterface
interface Draft {

  /**
   * The request that sends it.
   *
   * @param chat the chat's id, another one after a group has migrated
   * @param plain whether to leave out all markup
   */
  BaseRequest<?, ?> request(long chat, boolean plain);
}
