import Casework
import Standards
import Testing

@Suite("Numbers and amounts as people type them")
struct NumberAnswerTests {
    @Test(
        "are read with Indonesian dots and commas",
        arguments: [
            ("1250", "1250"), ("1.250", "1250"), ("1.250.000", "1250000"), ("2,5", "2.5"), ("2.5", "2.5"),
            ("1.250,75", "1250.75"), ("0,5", "0.5"), ("0.125", "0.125"), ("12,50", "12.5"), ("007", "7"),
            ("1 250", "1250"),
            ("-3", "-3"), ("-0", "0"), ("-0,0", "0"), ("0", "0"), ("  8\n", "8"), ("\u{202A}8\u{202C}", "8"),
            ("999999999999999", "999999999999999"),
        ] as [(String, Typed)]
    )
    func numbers(text: String, expected: Typed) throws {
        #expect(try canonical(text, .number(NumberLimits(decimals: 3))) == expected)
    }

    @Test(
        "are refused when they are none",
        arguments: [
            "lima", "١٢٣", "１２", "²", "½", "1e5", "0x10", "1,2,3", "1.2.3", "1.25,5", "1..5", ".5", ",5", "5%", "+5",
            "--5", "-",
            "NaN", "inf", "∞", "1_000", "5-", "1234567890123456", "1.250.00", String(repeating: "9", count: 100_000),
        ]
    )
    func noNumbers(text: String) throws {
        #expect(try canonical(text, .number(NumberLimits(decimals: 3))) == .fault(.notANumber))
    }

    @Test func `keep to their limits, ends included`() throws {
        let limits = FieldType.number(NumberLimits(minimum: 0.5, maximum: 24, decimals: 1, unit: "jam"))
        #expect(try canonical("0,5", limits) == "0.5")
        #expect(try canonical("24", limits) == "24")
        #expect(try canonical("0,4", limits) == .fault(.tooSmall(minimum: "0.5")))
        #expect(try canonical("24,1", limits) == .fault(.tooLarge(maximum: "24")))
        #expect(try canonical("1,25", limits) == .fault(.tooManyDecimals(limit: 1)))
        #expect(try canonical("1,50", limits) == "1.5", "a zero at the end is no digit more")
        #expect(try canonical("2,5", .number(NumberLimits())) == .fault(.tooManyDecimals(limit: 0)))
    }

    @Test(
        "in rupiah are read as they stand on receipts",
        arguments: [
            ("15000000", "15000000"), ("15.000.000", "15000000"), ("Rp15.000.000,00", "15000000"),
            ("Rp 15.000.000", "15000000"), ("Rp. 15.000.000,-", "15000000"), ("rp.15.000.000.-", "15000000"),
            ("RP 0", "0"), ("Rp15.000.000,50", .fault(.tooManyDecimals(limit: 0))), ("15 juta", .fault(.notANumber)),
            ("Rp", .fault(.notANumber)), ("$5", .fault(.notANumber)), ("Rp١٥", .fault(.notANumber)),
        ] as [(String, Typed)]
    )
    func money(text: String, expected: Typed) throws {
        #expect(try canonical(text, .money(minimum: nil, maximum: nil)) == expected)
    }

    @Test func `in rupiah keep to their limits`() throws {
        let type = FieldType.money(minimum: 10_000, maximum: 15_000_000)
        #expect(try canonical("Rp9.999", type) == .fault(.tooSmall(minimum: "10000")))
        #expect(try canonical("Rp15.000.001", type) == .fault(.tooLarge(maximum: "15000000")))
        #expect(try canonical("-1", .money(minimum: 0, maximum: nil)) == .fault(.tooSmall(minimum: "0")))
    }
}
