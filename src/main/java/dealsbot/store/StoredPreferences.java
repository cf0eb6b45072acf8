package dealsbot.store;

import dealsbot.chat.ChatSettings;
import dealsbot.chat.Preferences;
import dealsbot.chat.StateException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was chosen for each chat in its table, read once: few chats choose anything. */
final class StoredPreferences implements Preferences {

  private static final Logger log = LoggerFactory.getLogger(StoredPreferences.class);

  private final Database database;
  private final BatchWriter writer;

  /** Null until it was read; guarded by this. */
  private @Nullable Map<String, ChatSettings> chosen;

  StoredPreferences(Database database, BatchWriter writer) {
    this.database = database;
    this.writer = writer;
  }

  @Override
  public synchronized ChatSettings of(String chat) {
    try {
      return chosen().getOrDefault(chat, ChatSettings.DEFAULT);
    } catch (StateException unreadable) {
      log.warn("The settings of chats cannot be read", unreadable);
      return ChatSettings.DEFAULT;
    }
  }

  private Map<String, ChatSettings> chosen() {
    if (chosen == null) {
      chosen = database.exists() ? read() : new HashMap<>();
    }
    return chosen;
  }

  private Map<String, ChatSettings> read() {
    return database.run(
        connection -> {
          Map<String, ChatSettings> all = new HashMap<>();
          try (PreparedStatement statement =
                  connection.prepareStatement(
                      "SELECT chat, every_question, brief FROM chat_settings");
              ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              all.put(row.getString(1), new ChatSettings(row.getBoolean(2), row.getBoolean(3)));
            }
          }
          return all;
        });
  }

  @Override
  public synchronized void choose(String chat, ChatSettings settings) {
    writer.write(
        connection ->
            Database.execute(
                connection,
                "INSERT OR REPLACE INTO chat_settings (chat, every_question, brief)"
                    + " VALUES (?, ?, ?)",
                chat,
                settings.everyQuestion(),
                settings.brief()));
    chosen().put(chat, settings);
  }
}
