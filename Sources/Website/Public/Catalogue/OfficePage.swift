import Desk
import HTML
import Standards
import WorkingTime

/// An office: its pledge, its services by division, where and when it is open, how to complain, and its decree.
struct OfficePage: View {
    let agency: Agency
    let hours: [HoursRuleSet]
    let standards: [ServiceStandard]
    let today: CalendarDate
    let speech: Speech

    var body: some HTML {
        div(.class("page-head")) {
            p(.class("overline")) { speech(agency.government) }
            h1 { speech(agency.name) }
        }
        if let pledge = agency.pledge { pledgePart(pledge) }
        section(.id("layanan")) {
            h2 { speech("Layanan", "Services") }
            p {
                a(.href(Paths.performance(agency.id))) { speech("Janji dan kenyataan", "Promised and measured") }
                speech(": berapa lama sebenarnya", ": how long they really take")
            }
            for group in groups {
                if let name = group.name { h3 { name } }
                ul(.class("service-list")) {
                    for standard in group.standards { card(standard) }
                    for line in group.announced { AnnouncedCard(name: speech(line.name), speech: speech) }
                }
            }
        }
        section(.id("kontak")) {
            h2 { speech("Alamat dan jam layanan", "Address and hours") }
            ContactList(contact: agency.contact, speech: speech)
            for set in hours where set.to.map({ $0 >= today }) ?? true {
                HoursTable(set: set, provenance: agency.hoursProvenance[set.name], agency: agency, speech: speech)
            }
            p {
                a(.href(Paths.calendar(agency.id))) {
                    speech("Kalender kerja: hari buka dan hari tutup", "Work calendar: open and closed days")
                }
            }
        }
        section(.id("pengaduan")) {
            h2 { speech("Pengaduan, saran, dan masukan", "Complaints and suggestions") }
            ComplaintList(channels: agency.complaints, speech: speech)
        }
        section(.id("keputusan")) {
            h2 { speech("Keputusan", "Decree") }
            DecreePart(agency: agency, speech: speech)
        }
    }

    private func pledgePart(_ pledge: Pledge) -> Fragment {
        figure(.class("panel pledge")) {
            h2 { speech("Maklumat pelayanan", "The office's pledge") }
            blockquote { p { speech(pledge.text) } }
            ProvenanceNote(provenance: pledge.provenance, speech: speech)
        }
    }

    private func card(_ standard: ServiceStandard) -> Fragment {
        let words = StandardWords(standard: standard, agency: agency, speech: speech)
        return li(.class("service-card")) {
            h4 { a(.href(Paths.service(agency.id, standard.id))) { speech(standard.name) } }
            p { speech(standard.summary) }
            p(.class("meta")) {
                span { words.shortTime }
                span { words.fee }
            }
        }
    }

    /// Services of one division, in the order of the decree.
    private struct Group {
        let name: String?
        let standards: [ServiceStandard]
        let announced: [AgencyDecree.Entry]
    }

    private var groups: [Group] {
        let announced = agency.decree.services.filter { $0.service == nil }
        var groups = agency.divisions.map { division in
            Group(
                name: speech(division.name), standards: standards.filter { $0.division == division.id },
                announced: announced.filter { $0.division == division.id })
        }
        groups.append(
            Group(name: speech("Lainnya", "Others"), standards: [], announced: announced.filter { $0.division == nil }))
        return groups.filter { !$0.standards.isEmpty || !$0.announced.isEmpty }
    }
}

/// Where an office is and how to reach it.
struct ContactList: View {
    let contact: Contact
    let speech: Speech

    var body: some HTML {
        dl(.class("defs")) {
            row(speech("Alamat", "Address")) {
                address { [contact.address, contact.postalCode].compactMap { $0 }.joined(separator: " ") }
            }
            if !contact.phones.isEmpty { row(speech("Telepon", "Phone")) { numbers(contact.phones) } }
            if !contact.faxes.isEmpty { row(speech("Faksimile", "Fax")) { contact.faxes.joined(separator: ", ") } }
            if let email = contact.email { row("E-mail") { a(.href("mailto:\(email)")) { email } } }
            if let website = contact.website {
                row(speech("Situs web", "Website")) { a(.href(website), .rel("external")) { website } }
            }
            if !contact.socialMedia.isEmpty {
                row(speech("Media sosial", "Social media")) {
                    ul {
                        for link in contact.socialMedia { li { a(.href(link), .rel("external")) { link } } }
                    }
                }
            }
        }
    }

    private func row(_ name: String, @HTMLBuilder content: () -> Fragment) -> Fragment {
        div {
            dt { name }
            dd { content() }
        }
    }

    @HTMLBuilder private func numbers(_ printed: [String]) -> Fragment {
        for (index, number) in printed.enumerated() {
            if index > 0 { ", " }
            if let link = ComplaintList.number(number) {
                a(.href("tel:\(link)")) { number }
            } else {
                number
            }
        }
    }
}

/// The opening hours of a week, days with the same hours together.
struct HoursTable: View {
    let set: HoursRuleSet
    let provenance: Provenance?
    let agency: Agency
    let speech: Speech

    private var wording: Wording { Wording(language: speech.language, zone: agency.zone) }

    var body: some HTML {
        table(.class("hours")) {
            caption { captionWords }
            thead {
                tr {
                    th(.scope("col")) { speech("Hari", "Day") }
                    th(.scope("col")) { speech("Jam", "Hours") + " (\(agency.zone.rawValue))" }
                }
            }
            tbody {
                for line in lines {
                    tr {
                        th(.scope("row")) { line.days }
                        td {
                            if line.hours.isEmpty { speech("Tutup", "Closed") }
                            for (index, window) in line.hours.enumerated() {
                                if index > 0 { ", " }
                                span(.class("nowrap")) { window }
                            }
                        }
                    }
                }
            }
        }
        if let provenance { ProvenanceNote(provenance: provenance, speech: speech) }
    }

    private var captionWords: String {
        switch (set.from, set.to) {
        case (let from?, let to?): "\(set.name) (\(wording.date(from)) - \(wording.date(to)))"
        case (let from?, nil): "\(set.name) (" + speech("mulai ", "from ") + wording.date(from) + ")"
        case (nil, let to?): "\(set.name) (" + speech("sampai ", "until ") + wording.date(to) + ")"
        case (nil, nil): set.name
        }
    }

    private var lines: [(days: String, hours: [String])] {
        var lines: [(first: Weekday, last: Weekday, windows: [TimeWindow])] = []
        for day in Weekday.allCases {
            let windows = set.week.windows(on: day)
            if let last = lines.last, last.windows == windows {
                lines[lines.count - 1].last = day
            } else {
                lines.append((day, day, windows))
            }
        }
        return lines.map { line in
            let days = line.first == line.last ? name(line.first) : "\(name(line.first))-\(name(line.last))"
            return (days, line.windows.map(String.init(describing:)))
        }
    }

    private func name(_ day: Weekday) -> String { speech(day.name, day.nameEn) }
}
