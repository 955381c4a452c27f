#include <sqlite3.h>

/* sqlite3_config takes arguments without number, which Swift cannot call. This lets SQLite keep no statistics of its memory,
   which nobody asks for: each of its small blocks would pass through one lock of the whole program. Before everything else
   that is asked of SQLite. */
static inline int maklumat_sqlite_keep_no_statistics(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
