import Casework
import Standards

/// The body of an application.
enum ApplicationInput {
    /// The friendlier name of each field about the applicant.
    private static let applicant: [(name: String, field: Field.ID, schema: Schema)] = [
        ("name", "pemohon.nama", .text), ("nik", "pemohon.nik", digits), ("phone", "pemohon.phone", digits),
        ("email", "pemohon.email", .text), ("address", "pemohon.alamat", .map(of: .text)),
    ]

    private static let digits = Schema.keywords([.init("type", ["string", "integer"])])

    private static let applicantProperties = applicant.map {
        Schema.Property($0.name, $0.schema, "The same as answers[\"\($0.field)\"]", isRequired: false)
    }

    private static let properties =
        [
            Schema.Property(
                "applicant", .named("ApplicantInput", .object(applicantProperties, isClosed: true)),
                "Who applies; a shorter way to write the answers of the page pemohon", isRequired: false)
        ] + FormInput.properties + [
            Schema.Property(
                "consent", .boolean,
                "True: the applicant has read and accepts the notice on personal data (UU 27/2022, article 21)")
        ]

    static let schema = Schema.named(
        "Application",
        .described(
            .object(properties, isClosed: true),
            """
            An application. Answer every field of the standard's form that is open for the chosen options and not \
            optional, and send documents for every mandatory requirement met by upload.
            """))

    /// Consent that is missing is refused by its own rule, not as a fault of shape.
    private static let known = properties.map { property in
        Schema.Property(property.name, property.schema, isRequired: false)
    }

    /// Reads an application.
    static func read(
        _ value: JSONValue, of standard: ServiceStandard, isAtCounter: Bool
    ) -> (form: FormInput, isConsented: Bool, faults: [Problem.Detail]) {
        var object = BodyObject(value, declared: known)
        var form = FormInput(&object, of: standard, isAtCounter: isAtCounter)
        if let given = object["applicant"] {
            let place = object.pointer + "applicant"
            let person = BodyObject(given, declared: applicantProperties, at: place)
            for (name, field, _) in applicant {
                if let answer = person[name] { form.add(answer, to: field, of: standard, at: place + name) }
            }
            object.add(person.faults)
        }
        let isConsented = object.boolean("consent") ?? false
        return (form, isConsented, object.faults + form.faults)
    }
}
