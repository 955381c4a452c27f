// Inserts rows into a new SQLite database as fast as durability allows: what the disk gives to the simplest program.
//
// Usage: raw_insert FILE BYTES ROWS SECONDS
// Each transaction inserts ROWS rows of BYTES bytes and is on disk before the next one begins (WAL, synchronous=FULL).
// Writes rows, seconds and rows a second.

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static sqlite3 *database;

static void check(int code, const char *what) {
    if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return;
    fprintf(stderr, "raw_insert: %s: %s\n", what, database ? sqlite3_errmsg(database) : sqlite3_errstr(code));
    exit(1);
}

static void run(const char *text) { check(sqlite3_exec(database, text, NULL, NULL, NULL), text); }

static sqlite3_stmt *prepared(const char *text) {
    sqlite3_stmt *statement = NULL;
    check(sqlite3_prepare_v2(database, text, -1, &statement, NULL), text);
    return statement;
}

static void step(sqlite3_stmt *statement, const char *what) {
    check(sqlite3_step(statement), what);
    check(sqlite3_reset(statement), what);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

// The content differs from row to row, so that no layer below finds the same page twice.
static void fill(unsigned char *body, int bytes, unsigned long row) {
    unsigned long state = row * 2862933555777941757UL + 3037000493UL;
    for (int index = 0; index < bytes; index++) {
        state = state * 6364136223846793005UL + 1442695040888963407UL;
        body[index] = (unsigned char)(state >> 56);
    }
}

int main(int count, char **words) {
    int bytes = count == 5 ? atoi(words[2]) : 0;
    int rows = count == 5 ? atoi(words[3]) : 0;
    double seconds = count == 5 ? atof(words[4]) : 0;
    if (bytes < 1 || rows < 1 || seconds <= 0) {
        fprintf(stderr, "Usage: raw_insert FILE BYTES ROWS SECONDS\n");
        return 2;
    }
    unsigned char *body = malloc((size_t)bytes);
    if (!body) return 1;
    check(sqlite3_open(words[1], &database), words[1]);
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    run("CREATE TABLE line (id INTEGER PRIMARY KEY, body BLOB NOT NULL)");
    sqlite3_stmt *begin = prepared("BEGIN IMMEDIATE");
    sqlite3_stmt *insert = prepared("INSERT INTO line (body) VALUES (?1)");
    sqlite3_stmt *commit = prepared("COMMIT");
    unsigned long done = 0;
    double start = now(), spent = 0;
    while (spent < seconds) {
        step(begin, "BEGIN");
        for (int row = 0; row < rows; row++) {
            fill(body, bytes, done++);
            check(sqlite3_bind_blob(insert, 1, body, bytes, SQLITE_STATIC), "bind");
            step(insert, "INSERT");
        }
        step(commit, "COMMIT");
        spent = now() - start;
    }
    printf("%lu %.3f %.1f\n", done, spent, (double)done / spent);
    sqlite3_finalize(begin);
    sqlite3_finalize(insert);
    sqlite3_finalize(commit);
    check(sqlite3_close(database), "close");
    free(body);
    return 0;
}
