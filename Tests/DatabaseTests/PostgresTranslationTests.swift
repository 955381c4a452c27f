import Testing

@testable import Database

@Suite("Statements as PostgreSQL takes them")
struct PostgresTranslationTests {
    @Test func `parameters are numbered as they were, in any order and repeated`() {
        let translation = ParameterTranslation("SELECT ?2, ?1 FROM t WHERE a = ?2 AND b = ?12")
        #expect(translation.sql == "SELECT $2, $1 FROM t WHERE a = $2 AND b = $12")
        #expect(translation.highestParameter == 12)
    }

    @Test(arguments: [
        "SELECT '?1'", "SELECT 'it''s ?1'", #"SELECT E'\'?1'"#, #"SELECT "?1" FROM t"#, "SELECT 1 -- ?1\n",
        "SELECT 1 /* a /* ?1 */ ?2 */", "SELECT $$ ?1 $$", "SELECT $tag$ $$ ?1 $tag$", "SELECT a ? 'b', c ?| d",
        "SELECT 'open ?1", "SELECT $open$ ?1", "SELECT /* open ?1",
    ])
    func `a question mark in other text is no parameter`(sql: String) {
        let translation = ParameterTranslation(sql)
        #expect(translation.sql == sql)
        #expect(translation.highestParameter == 0)
    }

    @Test func `a backslash does not hide the quote of a plain string`() {
        #expect(ParameterTranslation(#"SELECT '\', ?1"#).sql == #"SELECT '\', $1"#)
        #expect(ParameterTranslation(#"SELECT e'\', ?1'"#).sql == #"SELECT e'\', ?1'"#)
        #expect(ParameterTranslation(#"SELECT note'\', ?1"#).highestParameter == 1)
    }

    @Test func `a dollar inside a name opens nothing`() {
        #expect(ParameterTranslation("SELECT a$b$ FROM t WHERE c = ?1").sql == "SELECT a$b$ FROM t WHERE c = $1")
    }

    @Test func `several statements are a script, a semicolon at the end is none`() {
        #expect(ParameterTranslation("CREATE TABLE a (); CREATE TABLE b ()").isScript)
        #expect(ParameterTranslation("SELECT 1; 'text'").isScript)
        #expect(!ParameterTranslation("SELECT ';' ; -- the end; really\n").isScript)
        #expect(!ParameterTranslation("DO $$ BEGIN a; b; END $$").isScript)
    }

    @Test func `characters outside of ASCII stay whole`() {
        #expect(ParameterTranslation("SELECT 'é𝄞', ?1").sql == "SELECT 'é𝄞', $1")
    }

    @Test func `the statement not used for longest makes room`() {
        var statements = PreparedStatements(capacity: 2)
        func add(_ sql: String) -> String {
            statements.add(ParameterTranslation(sql), for: sql, isPinned: false).name
        }
        _ = statements.add(ParameterTranslation("BEGIN"), for: "BEGIN", isPinned: true)
        _ = add("SELECT 1")
        let second = add("SELECT 2")
        _ = statements.find("SELECT 1")
        #expect(statements.evict() == second)
        #expect(statements.evict() == nil)
        #expect(statements.find("BEGIN") != nil && statements.find("SELECT 1") != nil && statements.count == 1)
    }
}
