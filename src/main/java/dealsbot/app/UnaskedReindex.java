package dealsbot.app;

import dealsbot.chat.AuditEntry;
import dealsbot.chat.AuditLog;
import dealsbot.chat.Librarian;
import dealsbot.chat.Progress;
import dealsbot.chat.ReindexReport;
import dealsbot.index.IndexException;

/**
 * Re-indexes without anybody having asked for it: recorded as such, and when golden questions hold
 * it back, readers keep the former articles and the admins are told.
 */
final class UnaskedReindex {

  private final Librarian desk;
  private final AuditLog audit;
  private final Announcements announcements;

  UnaskedReindex(Librarian desk, AuditLog audit, Announcements announcements) {
    this.desk = desk;
    this.audit = audit;
    this.announcements = announcements;
  }

  ReindexReport run(Progress progress) {
    ReindexReport report;
    try {
      report = desk.reindex(false, false, false, progress);
    } catch (IndexException failed) {
      audit.record(AuditEntry.AUTOMATIC, "reindex", "", "failed: " + failed.getMessage());
      throw failed;
    }
    if (report.update().committed() || !report.held().isEmpty()) {
      audit.record(AuditEntry.AUTOMATIC, "reindex", "", report.outcome());
    }
    if (!report.held().isEmpty()) {
      announcements.toAdmins(AdminNotices.held(report));
    }
    return report;
  }
}
