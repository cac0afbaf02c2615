#ifndef CSQLITE_SHIM_H
#define CSQLITE_SHIM_H

#include <sqlite3.h>

/* What Swift cannot call itself: variadic functions and the SQLITE_TRANSIENT cast. */

/* Leaves the WAL alone on close. Returns a result code; `*is_set` is the value read back. */
static inline int csqlite_no_checkpoint_on_close(sqlite3 *db, int *is_set) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, is_set);
}

/* Refuses SQL that could damage the file deliberately. */
static inline int csqlite_defensive(sqlite3 *db, int *is_set) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, is_set);
}

static inline int csqlite_bind_text(sqlite3_stmt *stmt, int index, const char *text, int count) {
  return sqlite3_bind_text(stmt, index, text, count, SQLITE_TRANSIENT);
}

/* An empty blob stays a blob: a null pointer would bind NULL. */
static inline int csqlite_bind_blob(sqlite3_stmt *stmt, int index, const void *bytes, int count) {
  if (count == 0) return sqlite3_bind_zeroblob(stmt, index, 0);
  return sqlite3_bind_blob(stmt, index, bytes, count, SQLITE_TRANSIENT);
}

#endif
