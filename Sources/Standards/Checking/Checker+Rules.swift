extension Checker {
    /// Every rule of `docs/checker-rules.md`.
    ///
    /// - Parameter options: The day on which laws are read, and the length of a working day.
    public init(options: Options) {
        let history = LawHistory(today: options.today)
        let minutes = options.minutesPerWorkingDay
        self.init(
            rules: Self.procedureRules + Self.timeRules(minutesPerWorkingDay: minutes) + Self.contentRules
                + Self.staffRules + Self.lawRules(history: history) + Self.complaintRules + [DecreeDiffers()],
            agencyRules: Self.officeRules + Self.lawRules(history: history) + Self.complaintRules)
    }

    private static let procedureRules: [any Rule] = [
        UnreachableStep(), DeadEndStep(), UnreachableEnd(), NoWayToFulfilment(), LoopWithoutApplicant(),
        ChoiceWithoutWay(),
        NoApplicationStep(), NoWithdrawal(), NoWayToRefuse(), NoWayToCorrect(), RefusalWithoutReason(),
        WaitingForSilentApplicant(), ApplicantJudgesOwnCase(), ExternalBodyUnnamed(), PrintedStepMissing(),
        UnmarkedStep(), NoSuperior(),
    ]

    private static func timeRules(minutesPerWorkingDay minutes: Int) -> [any Rule] {
        [
            StepsExceedPromise(minutesPerWorkingDay: minutes), UnmeasuredPromise(), OpenPromise(),
            OptionWithoutPromise(),
            ProductOutsidePromise(), PromiseThroughExternalBody(), VagueDay(), PromiseDiffersFromPrint(),
            ReversedRange(minutesPerWorkingDay: minutes), StepTargetWithoutPromise(),
            LongerThanLaw(minutesPerWorkingDay: minutes), LongerThanDefaultLimit(minutesPerWorkingDay: minutes),
            PromiseBeyondLaw(minutesPerWorkingDay: minutes),
        ]
    }

    private static let contentRules: [any Rule] = [
        UncheckedRequirements(), VagueRequirement(), SkippableRequirement(), UnanswerableRequirement(),
        DuplicateRequirement(),
        ProductNeverMade(), LetterNotAProduct(), ProductIsUnitName(), ProductRepeatsServiceName(),
        FulfilledWithoutProduct(),
        ChartBoxWithoutStep(), StepMissingFromChart(),
        ComponentAbsent(), ComponentEmpty(), FeeContradictsPrint(), FeeWithoutLegalBasis(), WordsOnlyGuarantee(),
        GuaranteeWithoutAct(),
        EvaluationWithoutPeriod(), CutOffText(), NumberWordsDiffer(), MissingEnglish(), PersonalDataUnmarked(),
        SpecificPersonalData(), GoverningLawMissing(),
    ]

    private static let staffRules: [any Rule] = [
        PerformerMissingFromRoster(), HeadcountUnequal(), HeadcountDiffersFromPrint(), RosterWithoutNames(),
        ApplicantInRoster(), OutsideBodyInRoster(), IdleRosterMember(), CompetencesOfOtherPosts(),
    ]

    /// Checks on lists of laws: those of the standards and that of the decree.
    private static func lawRules(history: LawHistory) -> [any Rule & AgencyRule] {
        [
            ReplacedLaw(history: history), RevokedLawBesideSuccessor(history: history),
            AmendmentNotCited(history: history),
            LawListedTwice(), LawLaterThanDecree(), DoubtfulLawNumber(), GazetteYearDiffers(), IncompleteCitation(),
            LawForPastPeriod(),
        ]
    }

    /// Checks on lists of complaint channels: the office's and those of standards that have their own.
    private static let complaintRules: [any Rule & AgencyRule] = [
        ComplaintsWithoutLapor(), ChannelWithoutAddress(), DamagedPhoneNumber(), DamagedAddress(), ShortenedLink(),
    ]

    private static let officeRules: [any AgencyRule] = [
        AnnouncedWithoutStandard(), StandardNotAnnounced(), ServiceListedTwice(), ListedNameDiffers(),
        DecreeNotIdentified(),
        DecreeYearDiffers(), SignedByActingHead(), DecreeBasisIncomplete(), TwoRegulationsOneSubject(), PledgeMissing(),
        HoursNotPublished(), NamesAnotherService(), HeadUnknown(),
    ]
}
