package dealsbot.chat;

import java.util.List;

/** The record of admin actions: entries are added and never changed. Safe for many threads. */
public interface AuditLog {

  /**
   * Adds an entry; never throws: what cannot be written goes to the log, and the action goes on.
   */
  void record(String who, String action, String what, String outcome);

  /** The latest entries, the newest first, at most so many. */
  List<AuditEntry> latest(int most);
}
