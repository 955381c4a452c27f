import Testing

@testable import Standards

@Suite("Rules on complaint channels and contact")
struct ComplaintRuleTests {
    typealias Sample = CheckedStandard

    private func office(_ channels: ComplaintChannel...) throws -> Agency {
        try Sample.agency(complaints: channels)
    }

    private func channel(_ kind: ComplaintChannel.Kind, _ value: String? = nil, note: String? = nil) -> ComplaintChannel
    {
        ComplaintChannel(kind: kind, value: value, note: note.map { Sample.text($0, $0) })
    }

    @Test("SP4N-LAPOR! is among the channels under any of its names")
    func complaintsWithoutLapor() throws {
        let rule = ComplaintsWithoutLapor()
        #expect(try rule.officePlaces(office(channel(.phone, "(0343) 5616140"))) == ["complaints"])
        #expect(try rule.officePlaces(office(channel(.lapor))) == [])
        #expect(try rule.officePlaces(office(channel(.app, "SP4N LAPOR!"))) == [])
        #expect(try rule.officePlaces(office(channel(.sms, "1708"))) == [])
        #expect(try rule.officePlaces(office()) == [], "no channels at all is another rule's")
    }

    @Test("A standard's own channels are read, those of the office only once")
    func ownChannels() throws {
        let rule = ComplaintsWithoutLapor()
        let phone = channel(.phone, "(0343) 5616140")
        let agency = try office(phone)
        let own = try Sample.standard(complaints: [phone, channel(.box)])
        #expect(try rule.reports(own, agency).map(\.service) == ["surat-usaha"])
        #expect(try rule.places(own, agency) == ["delivery.complaints"])
        #expect(try rule.places(Sample.standard(complaints: [phone]), agency) == [])
        #expect(try rule.places(Sample.standard(complaints: []), agency) == [])
    }

    @Test("A channel says where it is")
    func channelWithoutAddress() throws {
        let rule = ChannelWithoutAddress()
        #expect(
            try rule.officePlaces(office(channel(.website), channel(.phone, "-"))) == [
                "complaints[0]", "complaints[1]",
            ])
        #expect(try rule.officePlaces(office(channel(.desk), channel(.lapor), channel(.box))) == [])
        #expect(
            try rule.places(Sample.standard(complaints: [channel(.email)]), office(channel(.lapor)))
                == ["delivery.complaints[0]"])
    }

    @Test(
        "A telephone number can be dialled as printed",
        arguments: [
            ("(0343) 5616140", false), ("0754-20044", false), ("082139751135", false), ("+62 821 3975 1135", false),
            ("031-8671330, 8675082", false), ("031-8676645 - 48", false), ("1708", false), ("1500123", false),
            ("75420044", true), ("8671330", true), ("0343", true), ("0821397511351234567", true), ("(0321) 86", true),
        ])
    func damagedPhoneNumber(value: String, isDamaged: Bool) throws {
        let places = try DamagedPhoneNumber().officePlaces(office(channel(.phone, value)))
        #expect(places == (isDamaged ? ["complaints[0].value"] : []))
    }

    @Test("A local number is fine behind one with an area code")
    func localNumbers() throws {
        func places(_ phones: [String]) throws -> [String] {
            try DamagedPhoneNumber().officePlaces(Sample.agency(contact: Contact(address: "Jl.", phones: phones)))
        }
        #expect(try places(["031-8671330", "8675082", "8676645 - 48"]) == [])
        #expect(try places(["8675082"]) == ["contact.phones[0]"])
        #expect(try places(["031-8671330", "86"]) == ["contact.phones[1]"])
    }

    @Test("Addresses can be used as printed")
    func damagedAddress() throws {
        let rule = DamagedAddress()
        let contact = Contact(
            address: "Jl.", postalCode: "6141", email: "dinas@contoh", website: "www.contoh .go.id")
        let broken = try Sample.agency(
            contact: contact, complaints: [channel(.email, "dinas.contoh.go.id"), channel(.website, "http://contoh")])
        #expect(
            try rule.officePlaces(broken) == [
                "contact.postalCode", "contact.email", "contact.website", "complaints[0].value", "complaints[1].value",
            ])
        let sound = Contact(
            address: "Jl.", postalCode: "61419", email: "dinas@contoh.go.id",
            website: "https://www.contoh.go.id:8080/a?b#c")
        #expect(
            try rule.officePlaces(
                Sample.agency(
                    contact: sound, complaints: [channel(.website, "dinkop.contoh.go.id/"), channel(.desk, "a b")]))
                == [])
    }

    @Test("A shortened link hides where it leads")
    func shortenedLink() throws {
        let rule = ShortenedLink()
        #expect(try rule.officePlaces(office(channel(.website, "https://bit.ly/35cATIU/"))) == ["complaints[0].value"])
        #expect(try rule.officePlaces(office(channel(.website, "http://dinkop.pasuruankab.go.id/"))) == [])
        #expect(try rule.officePlaces(office(channel(.website, "https://dinas.id/pengaduan"))) == [])
    }
}
