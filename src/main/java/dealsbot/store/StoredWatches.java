package dealsbot.store;

import dealsbot.chat.Watches;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Watches, and what is to be told because of them, in their tables. */
final class StoredWatches implements Watches {

  private final Database database;
  private final Clock clock;

  StoredWatches(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public boolean watch(String place, String words) {
    return database.transaction(
        connection -> {
          if (watching(connection, place).size() >= MOST) {
            return false;
          }
          Database.execute(
              connection,
              "INSERT INTO watch (place, words, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
              place,
              words,
              clock.instant().toString());
          return true;
        });
  }

  @Override
  public int unwatch(String place, String words) {
    if (!database.exists()) {
      return 0;
    }
    return database.transaction(
        connection ->
            words.isEmpty()
                ? Database.execute(connection, "DELETE FROM watch WHERE place = ?", place)
                : Database.execute(
                    connection, "DELETE FROM watch WHERE place = ? AND words = ?", place, words));
  }

  @Override
  public List<String> watching(String place) {
    return database.exists() ? database.run(connection -> watching(connection, place)) : List.of();
  }

  private static List<String> watching(Connection connection, String place) throws SQLException {
    List<String> words = new ArrayList<>();
    try (PreparedStatement statement =
            Database.prepare(
                connection, "SELECT words FROM watch WHERE place = ? ORDER BY since", place);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        words.add(row.getString(1));
      }
    }
    return words;
  }

  @Override
  public List<Watch> all() {
    if (!database.exists()) {
      return List.of();
    }
    return database.run(
        connection -> {
          List<Watch> watches = new ArrayList<>();
          try (PreparedStatement statement =
                  Database.prepare(connection, "SELECT place, words FROM watch ORDER BY since");
              ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              watches.add(new Watch(row.getString(1), row.getString(2)));
            }
          }
          return watches;
        });
  }

  @Override
  public void note(Watch watch, String article, String sentence) {
    database.run(
        connection ->
            Database.execute(
                connection,
                "INSERT INTO watch_news (place, words, article, sentence, noted)"
                    + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                watch.place(),
                watch.words(),
                article,
                sentence,
                clock.instant().toString()));
  }

  @Override
  public List<News> due() {
    if (!database.exists()) {
      return List.of();
    }
    return database.run(
        connection -> {
          List<News> news = new ArrayList<>();
          try (PreparedStatement statement =
                  Database.prepare(
                      connection,
                      "SELECT place, words, article, sentence FROM watch_news"
                          + " WHERE told IS NULL ORDER BY place, noted, article");
              ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              news.add(
                  new News(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
          }
          return news;
        });
  }

  @Override
  public void told(List<News> news) {
    String now = clock.instant().toString();
    database.transaction(
        connection -> {
          for (News one : news) {
            Database.execute(
                connection,
                "UPDATE watch_news SET told = ? WHERE place = ? AND article = ? AND sentence = ?",
                now,
                one.place(),
                one.article(),
                one.sentence());
          }
          return news.size();
        });
  }
}
