/// What the schema has on SQLite beyond the shared tables.
enum SQLitePage {
  /// The type of byte strings.
  static let bytes = "BLOB"

  /// Marks the file as ours (`BHLG`), so that another program's database is not taken for one.
  static let applicationID = 0x4248_4C47

  /// Hazards without a due day sort behind all days.
  static let noDueDay = "9999-12-31"

  /// The condition of the index `reg_hazard_open_major`.
  ///
  /// SQLite uses a partial index only for a query that repeats its condition literally, so both
  /// take it from here. The index names the two columns once more, so that it is chosen before
  /// `reg_hazard_open`, which could serve the same query.
  static let openMajor = "legal_grade = 'major' AND is_open = 1"

  /// The condition of the index `reg_hazard_open`, for lists of open hazards of every grade.
  static let open = "is_open = 1"

  /// The statements added to format 1, each of which may be run again.
  ///
  /// Recorded events are never changed or removed. `INSERT OR REPLACE` would remove a row without
  /// asking the second trigger, so the third refuses what is already there; it also keeps the
  /// positions free of gaps.
  static let version1 = [
    """
    CREATE INDEX IF NOT EXISTS reg_hazard_open_major
      ON reg_hazard (ledger, legal_grade, is_open, due_sort, updated) WHERE \(openMajor)
    """,
    """
    CREATE INDEX IF NOT EXISTS reg_hazard_open ON reg_hazard (ledger, due_sort, updated)
      WHERE \(open)
    """,
    """
    CREATE TRIGGER IF NOT EXISTS event_is_never_changed BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END
    """,
    """
    CREATE TRIGGER IF NOT EXISTS event_is_never_removed BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'events are never removed'); END
    """,
    """
    CREATE TRIGGER IF NOT EXISTS event_is_only_appended BEFORE INSERT ON event
    WHEN NEW.position <> 1 + COALESCE((SELECT MAX(position) FROM event WHERE ledger = NEW.ledger), 0)
      OR EXISTS (SELECT 1 FROM event WHERE ledger = NEW.ledger AND id = NEW.id)
      OR EXISTS (SELECT 1 FROM event
        WHERE ledger = NEW.ledger AND subject = NEW.subject AND version = NEW.version)
      OR EXISTS (SELECT 1 FROM event WHERE ledger = NEW.ledger AND device = NEW.device
        AND device_sequence = NEW.device_sequence)
    BEGIN SELECT RAISE(ABORT, 'events are only appended'); END
    """,
  ]
}
