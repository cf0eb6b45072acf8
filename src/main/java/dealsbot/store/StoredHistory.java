package dealsbot.store;

import dealsbot.chat.ArticleHistory;
import dealsbot.chat.EarlierText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Earlier texts of articles in their table. */
final class StoredHistory implements ArticleHistory {

  private static final String COLUMNS =
      "SELECT article, title, published, text, replaced_at FROM earlier_text ";

  private final Database database;

  StoredHistory(Database database) {
    this.database = database;
  }

  @Override
  public void keep(EarlierText text) {
    database.transaction(
        connection -> {
          List<EarlierText> kept =
              read(
                  Database.prepare(
                      connection,
                      COLUMNS + "WHERE article = ? ORDER BY id DESC LIMIT 1",
                      text.article()));
          if (!kept.isEmpty()
              && kept.get(0).text().equals(text.text())
              && kept.get(0).title().equals(text.title())) {
            return 0;
          }
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "INSERT INTO earlier_text (article, title, published, text, replaced_at)"
                      + " VALUES (?, ?, ?, ?, ?)")) {
            statement.setString(1, text.article());
            statement.setString(2, text.title());
            statement.setString(3, text.published());
            statement.setString(4, text.text());
            statement.setString(5, text.replacedAt().toString());
            return statement.executeUpdate();
          }
        });
  }

  @Override
  public List<EarlierText> of(String article) {
    return select(COLUMNS + "WHERE article = ? ORDER BY id DESC", article);
  }

  @Override
  public List<EarlierText> latest(int most) {
    return select(
        COLUMNS
            + "WHERE id IN (SELECT max(id) FROM earlier_text GROUP BY article)"
            + " ORDER BY id DESC LIMIT ?",
        most);
  }

  private List<EarlierText> select(String sql, Object value) {
    return database.exists()
        ? database.run(connection -> read(Database.prepare(connection, sql, value)))
        : List.of();
  }

  private static List<EarlierText> read(PreparedStatement prepared) throws SQLException {
    List<EarlierText> texts = new ArrayList<>();
    try (PreparedStatement statement = prepared;
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        texts.add(
            new EarlierText(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.parse(row.getString(5))));
      }
    }
    return texts;
  }
}
