import Standards
import Testing
import WorkingTime

@Suite("The offices say what the decrees print")
struct OfficeFactsTests {
    @Test("Address, telephones and channels for complaints", arguments: try RepositoryFiles.offices())
    func contact(office: String) throws {
        let (agency, facts) = try pair(office)
        let contact = agency.contact
        for part in facts.contact.address { #expect(contact.address.has(part), "\(part)") }
        #expect(contact.postalCode == facts.contact.postalCode)
        #expect(contact.phones == facts.contact.phones)
        #expect(contact.faxes == facts.contact.faxes)
        if let email = facts.contact.email { #expect(contact.email == email) }
        if let website = facts.contact.website { #expect((contact.website ?? "").hasSuffix(website)) }
        #expect(agency.complaints.map(\.kind.rawValue) == facts.complaints.map(\.channel))
        for (channel, fact) in zip(agency.complaints, facts.complaints) {
            guard let value = fact.value else { continue }
            #expect((channel.value ?? "").hasSuffix(value))
        }
    }

    @Test("Number, date, signer, laws and list of the decree", arguments: try RepositoryFiles.offices())
    func decree(office: String) throws {
        let (agency, facts) = try pair(office)
        let decree = agency.decree
        #expect(decree.number == facts.decree.number)
        #expect(decree.date?.description == facts.decree.date)
        #expect(decree.place == facts.decree.place)
        #expect(decree.signer?.name.plain == facts.decree.signer?.name.plain)
        #expect(decree.signer?.rank == facts.decree.signer?.rank)
        #expect(decree.signer?.employeeNumber == facts.decree.signer?.employeeNumber)
        #expect(decree.signer?.acting == facts.decree.signer?.acting)
        #expect(decree.revokes.map(\.number) == facts.decree.revokes ?? [])
        #expect(decree.services.map(\.name.indonesian) == facts.decree.services)
        expect(decree.basis, toBe: facts.decree.basis)
    }

    private func pair(_ office: String) throws -> (agency: Agency, facts: DecreeFacts.Office) {
        (try PrintedService.office(office).agency, try #require(try DecreeFacts.all.get().offices[office]))
    }
}
