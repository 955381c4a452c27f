/// Somebody who does not exist.
struct SamplePerson: Sendable {
    let name: String
    let nik: String
    let phone: String
    let email: String
    let address: [String: String]

    init(regionCode: String, random: inout SampleRandom) {
        let isWoman = Bool.random(using: &random)
        let first = random.pick(isWoman ? Self.women : Self.men)
        name = first + " " + random.pick(Self.families)
        let day = Int.random(in: 1...28, using: &random) + (isWoman ? 40 : 0)
        let month = Int.random(in: 1...12, using: &random)
        let year = Int.random(in: 60...99, using: &random)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        nik =
            regionCode + two(Int.random(in: 1...20, using: &random)) + two(day) + two(month) + two(year)
            + "00" + two(Int.random(in: 1...99, using: &random))
        // 0811-0000-xxxx is given to nobody.
        phone = "08110000" + String(Int.random(in: 1000...9999, using: &random))
        email = name.lowercased().split(separator: " ").joined(separator: ".") + "@contoh.example"
        let place = Self.places[regionCode] ?? Self.places["3514"] ?? ("", [], "", "")
        address = [
            "street": "Jl. \(random.pick(Self.streets)) No. \(Int.random(in: 1...120, using: &random))",
            "village": random.pick(Self.villages), "district": random.pick(place.districts, or: "Kota"),
            "regency": place.regency, "province": place.province, "postalCode": place.postalCode,
        ]
    }

    private static let women = [
        "Siti", "Dewi", "Rina", "Sri", "Yuni", "Lilis", "Nur Aini", "Ratna", "Wulan", "Fitri", "Endang", "Kartika",
    ]
    private static let men = [
        "Ahmad", "Budi", "Slamet", "Agus", "Hadi", "Imam", "Joko", "Rizal", "Teguh", "Wahyu", "Yusuf", "Bambang",
    ]
    private static let families = [
        "Rahayu", "Santoso", "Wibowo", "Hidayat", "Kusuma", "Lestari", "Prasetyo", "Utomo", "Maharani", "Saputra",
        "Anggraini", "Firmansyah", "Nugroho", "Permata", "Syahputra", "Handayani",
    ]
    private static let streets = [
        "Melati", "Kenanga", "Diponegoro", "Pahlawan", "Raya Pasar", "Veteran", "Merdeka", "Anggrek", "Kartini",
    ]
    private static let villages = ["Sukorejo", "Karangrejo", "Sidomulyo", "Kauman", "Banjarsari", "Tegalrejo"]

    private static let places: [String: (regency: String, districts: [String], province: String, postalCode: String)] =
        [
            "3514": ("Kabupaten Pasuruan", ["Bangil", "Pandaan", "Purwosari", "Gempol"], "Jawa Timur", "67153"),
            "3517": ("Kabupaten Jombang", ["Jombang", "Mojoagung", "Ploso", "Diwek"], "Jawa Timur", "61419"),
            "3501": ("Kabupaten Sidoarjo", ["Sedati", "Gedangan", "Waru", "Taman"], "Jawa Timur", "61254"),
            "1303": ("Kabupaten Sijunjung", ["Sijunjung", "Kamang Baru", "Lubuk Tarok"], "Sumatera Barat", "27511"),
        ]
}
