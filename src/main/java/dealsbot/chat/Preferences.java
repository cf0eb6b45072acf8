package dealsbot.chat;

/** Keeps what the people of each chat have chosen. Safe for use by many threads. */
public interface Preferences {

  /** Nobody chooses anything. */
  Preferences NONE =
      new Preferences() {
        @Override
        public ChatSettings of(String chat) {
          return ChatSettings.DEFAULT;
        }

        @Override
        public void choose(String chat, ChatSettings settings) {
          throw new StateException("Settings are not kept here.");
        }
      };

  /** What was chosen for that chat, see {@link Place#chat}; never throws and waits for no disk. */
  ChatSettings of(String chat);

  /**
   * Keeps a choice.
   *
   * @throws StateException with a sentence for people, when it cannot be kept
   */
  void choose(String chat, ChatSettings settings);
}
