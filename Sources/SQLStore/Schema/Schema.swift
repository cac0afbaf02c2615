/// The tables every engine has, in the subset of SQL that SQLite and PostgreSQL share.
///
/// Every key begins with the number of the ledger, so that one database can hold several and a
/// distributed engine can place them. Flags are 0 and 1, days are ISO text, instants are
/// milliseconds, and no value is empty text: what is absent is NULL.
enum Schema {
  /// The format written by this program.
  static let version = 2

  /// The statements of format 1, each of which may be run again.
  ///
  /// - Parameter bytes: The engine's type for byte strings.
  /// - Returns: One statement each.
  static func version1(bytes: String) -> [String] {
    [
      """
      CREATE TABLE IF NOT EXISTS meta (
        ledger SMALLINT NOT NULL, name VARCHAR(64) NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (ledger, name))
      """,
      """
      CREATE TABLE IF NOT EXISTS event (
        ledger SMALLINT NOT NULL, position BIGINT NOT NULL, id VARCHAR(36) NOT NULL,
        subject VARCHAR(64) NOT NULL, version BIGINT NOT NULL, kind VARCHAR(64) NOT NULL,
        occurred BIGINT NOT NULL, received BIGINT NOT NULL, actor VARCHAR(64),
        device VARCHAR(64) NOT NULL, device_sequence BIGINT NOT NULL,
        bytes \(bytes) NOT NULL, hash VARCHAR(64) NOT NULL,
        PRIMARY KEY (ledger, position), UNIQUE (ledger, id), UNIQUE (ledger, subject, version),
        UNIQUE (ledger, device, device_sequence))
      """,
      """
      CREATE TABLE IF NOT EXISTS personal (
        ledger SMALLINT NOT NULL, commitment VARCHAR(64) NOT NULL, salt \(bytes) NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (ledger, commitment))
      """,
      """
      CREATE TABLE IF NOT EXISTS blob_reference (
        ledger SMALLINT NOT NULL, hash VARCHAR(64) NOT NULL, ordinal BIGINT NOT NULL,
        name TEXT NOT NULL, size BIGINT NOT NULL,
        PRIMARY KEY (ledger, hash))
      """,
      """
      CREATE TABLE IF NOT EXISTS reg_site (
        ledger SMALLINT NOT NULL, id VARCHAR(64) NOT NULL, name TEXT NOT NULL, search TEXT,
        kind VARCHAR(64) NOT NULL, parent VARCHAR(64), code VARCHAR(64), region VARCHAR(12),
        town BIGINT, address TEXT, is_active SMALLINT NOT NULL, updated BIGINT NOT NULL,
        PRIMARY KEY (ledger, id))
      """,
      """
      CREATE TABLE IF NOT EXISTS reg_person (
        ledger SMALLINT NOT NULL, id VARCHAR(64) NOT NULL, name TEXT,
        name_commitment VARCHAR(64), search TEXT, organisation VARCHAR(64),
        site VARCHAR(64), qualification VARCHAR(64) NOT NULL, is_active SMALLINT NOT NULL, updated BIGINT NOT NULL,
        PRIMARY KEY (ledger, id))
      """,
      """
      CREATE TABLE IF NOT EXISTS reg_org (
        ledger SMALLINT NOT NULL, id VARCHAR(64) NOT NULL, name TEXT NOT NULL, search TEXT,
        kind VARCHAR(64) NOT NULL, level VARCHAR(32), parent VARCHAR(64), region VARCHAR(12),
        is_active SMALLINT NOT NULL, updated BIGINT NOT NULL,
        PRIMARY KEY (ledger, id))
      """,
      """
      CREATE TABLE IF NOT EXISTS reg_inspection (
        ledger SMALLINT NOT NULL, id VARCHAR(64) NOT NULL, name TEXT, search TEXT,
        site VARCHAR(64) NOT NULL, day VARCHAR(10) NOT NULL, nature VARCHAR(64) NOT NULL,
        occasion VARCHAR(64), level VARCHAR(64), organisation VARCHAR(64), checklist VARCHAR(64),
        state VARCHAR(64) NOT NULL, findings BIGINT NOT NULL, month BIGINT NOT NULL,
        site_name TEXT, region VARCHAR(12), town BIGINT, updated BIGINT NOT NULL,
        PRIMARY KEY (ledger, id))
      """,
      """
      CREATE TABLE IF NOT EXISTS reg_hazard (
        ledger SMALLINT NOT NULL, id VARCHAR(64) NOT NULL, name TEXT NOT NULL, search TEXT,
        site VARCHAR(64) NOT NULL, inspection VARCHAR(64), location TEXT,
        circumstance VARCHAR(64) NOT NULL, matter VARCHAR(64), regime VARCHAR(32) NOT NULL,
        legal_grade VARCHAR(32) NOT NULL, verdict VARCHAR(64), state VARCHAR(32) NOT NULL,
        is_open SMALLINT NOT NULL, assignment VARCHAR(32), found_day VARCHAR(10) NOT NULL,
        due_day VARCHAR(10), criterion VARCHAR(64), clause VARCHAR(64), responsible TEXT,
        responsible_commitment VARCHAR(64), missing_steps TEXT, major_case VARCHAR(64),
        due_sort VARCHAR(10) NOT NULL, month BIGINT NOT NULL,
        site_name TEXT, region VARCHAR(12), town BIGINT, updated BIGINT NOT NULL,
        PRIMARY KEY (ledger, id))
      """,
      """
      CREATE TABLE IF NOT EXISTS reg_case (
        ledger SMALLINT NOT NULL, id VARCHAR(64) NOT NULL, name TEXT NOT NULL, search TEXT,
        site VARCHAR(64) NOT NULL, regime VARCHAR(32) NOT NULL, state VARCHAR(32) NOT NULL,
        is_open SMALLINT NOT NULL, suspected_day VARCHAR(10) NOT NULL, confirmed_day VARCHAR(10),
        due_day VARCHAR(10), criterion VARCHAR(64), missing_steps TEXT,
        site_name TEXT, region VARCHAR(12), town BIGINT, updated BIGINT NOT NULL,
        PRIMARY KEY (ledger, id))
      """,
      """
      CREATE INDEX IF NOT EXISTS reg_hazard_fingerprint
        ON reg_hazard (ledger, site, location, circumstance)
      """,
      "CREATE INDEX IF NOT EXISTS reg_hazard_town ON reg_hazard (ledger, town, month)",
      "CREATE INDEX IF NOT EXISTS reg_inspection_site ON reg_inspection (ledger, site, day)",
      "CREATE INDEX IF NOT EXISTS reg_inspection_day ON reg_inspection (ledger, day, id)",
      "CREATE INDEX IF NOT EXISTS reg_case_site ON reg_case (ledger, site)",
      "CREATE INDEX IF NOT EXISTS reg_site_parent ON reg_site (ledger, parent)",
    ]
  }

  /// The statements of format 2: what proofs and signatures of the log rest on.
  ///
  /// `log_run` holds the hashes of full runs whose exponent is a multiple of eight; shorter ones are
  /// worked out from the events, so that a log of n events keeps n / 255 rows.
  static let version2 = [
    """
    CREATE TABLE IF NOT EXISTS log_run (
      ledger SMALLINT NOT NULL, exponent SMALLINT NOT NULL, ordinal BIGINT NOT NULL,
      hash VARCHAR(64) NOT NULL,
      PRIMARY KEY (ledger, exponent, ordinal))
    """,
    """
    CREATE TABLE IF NOT EXISTS checkpoint (
      ledger SMALLINT NOT NULL, size BIGINT NOT NULL, note TEXT NOT NULL, frontier TEXT NOT NULL,
      signed BIGINT NOT NULL,
      PRIMARY KEY (ledger, size))
    """,
  ]
}
