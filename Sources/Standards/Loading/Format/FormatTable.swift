/// The kinds of objects of each file, for holding the format against its JSON Schemas.
enum FormatTable {
    /// `agency.yaml`; the file itself first.
    static let agency: [any FormatKey.Type] = [
        AgencyKey.self, ContactKey.self, PledgeKey.self, DecreeKey.self, SignerKey.self, EntryKey.self,
        DivisionKey.self, RoleKey.self, HoursKey.self, ClosureKey.self, MakeUpDayKey.self, LawKey.self,
        AmendingLawKey.self, ChannelKey.self, RungKey.self,
    ]

    /// A service file; the file itself first.
    static let standard: [any FormatKey.Type] = [
        StandardKey.self, DecreeReferenceKey.self, PageKey.self, FieldKey.self, ColumnKey.self, OptionKey.self,
        ConditionKey.self, DeliveryKey.self, RequirementKey.self, StepKey.self, OutcomeKey.self, EndKey.self,
        PromiseKey.self, LimitKey.self, ExtensionKey.self, SilenceKey.self, CountingKey.self, CorrectionsKey.self,
        RungKey.self,
        FeeKey.self, FeeRateKey.self, ProductKey.self, ChartBoxKey.self, ManagementKey.self, ItemKey.self,
        GuaranteeKey.self, FacilityKey.self, CompetenceKey.self, StaffKey.self, MemberKey.self, LawKey.self,
        AmendingLawKey.self, ChannelKey.self,
    ]
}

extension FormatKey {
    /// The keys as they are written.
    static var names: [String] { allCases.map(\.rawValue) }

    /// The mandatory keys as they are written.
    static var mandatoryNames: [String] { mandatory.map(\.rawValue).sorted() }
}
