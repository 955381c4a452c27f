import Casework
import Standards
import Testing

@Suite("Numbers of identity")
struct IdentityAnswerTests {
    @Test(
        "NIK holds region, date of birth and serial; the day of women counts from 41",
        arguments: [
            ("3514126508900001", "3514126508900001"),  // a woman born on 25 August 1990
            ("3514120501850003", "3514120501850003"),
            ("35.1412.050185.0003", "3514120501850003"),
            ("3514 1205 0185 0003", "3514120501850003"),
            ("3514122902000001", "3514122902000001"),  // 29 February 2000
            ("3514127112700001", "3514127112700001"),  // a woman born on 31 December
            ("9602010101010001", "9602010101010001"),  // the newest province
        ] as [(String, Typed)]
    )
    func nik(text: String, expected: Typed) throws { #expect(try canonical(text, .nik) == expected) }

    @Test(
        "a NIK that cannot exist is refused",
        arguments: [
            "3514120501850000",  // serial 0000
            "0014120501850003", "1014120501850003", "9714120501850003",  // no such province
            "3514120001850003", "3514124001850003", "3514123201850003", "3514127201850003",  // no such day
            "3514120513850003", "3514120500850003",  // no such month
            "3514122902010001", "3514126902010001",  // 29 February 2001 or 1901
            "3514123104900001",  // 31 April
        ]
    )
    func impossibleNIK(text: String) throws { #expect(try canonical(text, .nik) == .fault(.impossibleResidentNumber)) }

    @Test(
        "digits are counted, and other characters are none",
        arguments: [
            ("351412050185000", FieldType.nik, "16", 15), ("35141205018500033", .nik, "16", 17),
            ("٣٥١٤١٢٠٥٠١٨٥٠٠٠٣", .nik, "16", 0), ("３５１４１２０５０１８５０００３", .nik, "16", 0),
            ("NIK 3514120501850003", .nik, "16", 16),
            ("351412050185000A", .nik, "16", 15), ("123456789012", .nib, "13", 12),
            ("12345678901234567", .familyCard, "16", 17),
            ("12345678901234", .npwp, "15/16", 14), ("1", .npwp, "15/16", 1),
        ]
    )
    func digitCounts(text: String, type: FieldType, expected: String, found: Int) throws {
        #expect(try canonical(text, type) == .fault(.wrongDigitCount(expected: expected, found: found)))
    }

    @Test(
        "NIB, family card and NPWP are kept as digits",
        arguments: [
            ("1234567890123", FieldType.nib, "1234567890123"), ("3514 1205 0185 0003", .familyCard, "3514120501850003"),
            ("01.234.567.8-901.000", .npwp, "012345678901000"), ("3514120501850003", .npwp, "3514120501850003"),
            ("\u{200E}1234567890123\u{200B}", .nib, "1234567890123"),
        ] as [(String, FieldType, Typed)]
    )
    func kept(text: String, type: FieldType, expected: Typed) throws { #expect(try canonical(text, type) == expected) }
}

@Suite("Ways to reach somebody")
struct ContactAnswerTests {
    @Test(
        "phone numbers get their country code, as they stand in the decrees and on phones",
        arguments: [
            ("(0343) 5616140", "+623435616140"), ("082139751135", "+6282139751135"),
            ("+62 812-3456-7890", "+6281234567890"),
            ("031-8671330", "+62318671330"), ("(0321) 861494", "+62321861494"), ("0621 21234", "+6262121234"),
            ("62 812 3456 7890", "+6281234567890"), ("+62 (0)812 3456 7890", "+6281234567890"),
            ("0812.3456.7890", "+6281234567890"),
            ("8123456789", "+628123456789"), ("\u{202A}+62 812-3456-7890\u{202C}", "+6281234567890"),
        ] as [(String, Typed)]
    )
    func phones(text: String, expected: Typed) throws { #expect(try canonical(text, .phone) == expected) }

    @Test(
        "what is no Indonesian phone number is refused",
        arguments: [
            "861494", "112", "+1 202 555 0100", "0812345678901234", "tidak ada", "٠٨١٢٣٤٥٦٧٨٩٠", "0812-345-ABCD",
            "++6281234567890",
            "0000000000", "0812+3456+7890", "+", "()", "08123456789/08129876543",
        ]
    )
    func noPhones(text: String) throws { #expect(try canonical(text, .phone) == .fault(.notAPhoneNumber)) }

    @Test(
        "e-mail addresses are kept as written",
        arguments: ["siti@contoh.id", "siti.rahayu+umkm@dinas.jatimprov.go.id", "S_1@a-b.co.id", "o'brien@contoh.id"]
    )
    func emails(text: String) throws { #expect(try canonical(" \(text) ", .email) == .text(text)) }

    @Test(
        "what is no e-mail address is refused",
        arguments: [
            "siti", "@contoh.id", "siti@", "siti@contoh", "siti@@contoh.id", "siti@contoh..id", "siti@.id",
            "siti@contoh.id.",
            "siti rahayu@contoh.id", "siti@-contoh.id", "siti@contoh-.id", "siti@con_toh.id", "a,b@contoh.id",
            "<a@contoh.id>",
            "a@contoh.id\nBcc: b@contoh.id", "sití@contoh.id", "a@contoh.id;b@contoh.id",
            String(repeating: "a", count: 300) + "@contoh.id",
        ]
    )
    func noEmails(text: String) throws { #expect(try canonical(text, .email) == .fault(.notAnEmailAddress)) }
}
