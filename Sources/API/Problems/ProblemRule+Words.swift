import Standards

extension ProblemRule {
    /// What a rule says, in both languages.
    struct Words: Sendable {
        /// A few words.
        let title: LocalizedText
        /// When it happens and what to do, in one or two sentences.
        let advice: LocalizedText

        init(_ title: String, _ titleEn: String, _ advice: String, _ adviceEn: String) {
            self.title = LocalizedText(title, english: titleEn)
            self.advice = LocalizedText(advice, english: adviceEn)
        }
    }

    /// Title and advice of the rule.
    var words: Words {
        switch self {
        case .jsonInvalid:
            Words(
                "JSON tidak terbaca", "The JSON cannot be read",
                "Perbaiki teks JSON pada baris dan kolom yang disebut.",
                "Mend the JSON text at the line and column that are named.")
        case .bodyIncomplete:
            Words(
                "Kiriman terputus", "The body broke off",
                "Kiriman tidak sampai utuh. Kirim lagi dengan Idempotency-Key yang sama.",
                "The body did not arrive whole. Send it again with the same Idempotency-Key.")
        case .parameterInvalid:
            Words(
                "Parameter tidak dikenal atau salah", "A parameter is unknown or wrong",
                "Periksa nama dan nilai parameter di /api/openapi.json.",
                "Check the names and values of the parameters in /api/openapi.json.")
        case .notSignedIn:
            Words(
                "Belum dikenali", "Nobody is named",
                "Petugas mengirim header Authorization: Bearer mkl_…; pemohon mengirim kode pada header Maklumat-Code.",
                "Staff send the header Authorization: Bearer mkl_…; applicants their code in the header Maklumat-Code."
            )
        case .tokenInvalid:
            Words(
                "Token tidak berlaku", "The token is not valid",
                "Token salah, sudah lewat 90 hari, atau akunnya tidak aktif. Minta token baru.",
                "The token is wrong, older than 90 days, or its account is not active. Ask for a new one.")
        case .wrongTrackingCode:
            Words(
                "Nomor dan kode tidak cocok", "Number and code do not match",
                "Lihat nomor dan kode pada tanda terima.", "Number and code are on the receipt.")
        case .notAllowed:
            Words(
                "Tidak berwenang", "Not allowed",
                "Akun ini tidak berwenang untuk ini, misalnya karena dari dinas lain.",
                "This account has no right to do this, for example because it belongs to another office.")
        case .notFound:
            Words(
                "Tidak ditemukan", "Not found",
                "Tidak ada di alamat ini, atau bukan untuk Anda. Mulai dari /api/v1.",
                "There is nothing at this address, or it is not yours to see. Start from /api/v1.")
        case .methodNotAllowed:
            Words(
                "Metode tidak berlaku di sini", "The method is not allowed here",
                "Header Allow menyebut metode yang ada.", "The header Allow names the methods that there are.")
        case .bodyTooLarge:
            Words(
                "Kiriman terlalu besar", "The body is too large",
                "Satu kiriman paling besar 40 MB.", "A request may have at most 40 MB.")
        case .mediaType:
            Words(
                "Jenis isi tidak didukung", "The media type is not supported",
                "Kirim JSON dengan Content-Type: application/json.", "Send JSON with Content-Type: application/json.")
        case .bodyInvalid:
            Words(
                "Bentuk kiriman salah", "The body has the wrong shape",
                "Daftar errors menyebut tiap bagian yang salah dengan JSON Pointer.",
                "The list errors names each wrong part by JSON Pointer.")
        case .tooManyAttempts:
            Words(
                "Terlalu banyak percobaan", "Too many attempts",
                "Tunggu selama detik yang disebut header Retry-After.",
                "Wait for the seconds that the header Retry-After names.")
        case .idempotencyKeyReused:
            Words(
                "Kunci pengiriman dipakai ulang", "The idempotency key was reused",
                "Kunci ini sudah dipakai untuk isi yang lain. Pakai UUID baru untuk tiap permohonan.",
                "This key was used with other content. Use a new UUID for each application.")
        case .fileEmpty:
            Words("Berkas kosong", "The file is empty", "Kirim berkas yang berisi.", "Send a file with content.")
        case .fileTooLarge:
            Words(
                "Berkas terlalu besar", "The file is too large",
                "Satu berkas paling besar 10 MB.", "A file may have at most 10 MB.")
        case .fileKind:
            Words(
                "Jenis berkas tidak diterima", "The kind of file is not accepted",
                "Berkas harus PDF, JPEG, atau PNG; jenisnya dilihat dari isinya.",
                "The file must be PDF, JPEG or PNG; its kind is found from its content.")
        case .tooManyFiles:
            Words(
                "Terlalu banyak berkas", "Too many files",
                "Paling banyak 10 berkas untuk satu persyaratan.", "At most 10 files for one requirement.")
        case .fileMissing:
            Words(
                "Berkas tidak ada", "The file is not there",
                "Berkas ini tidak dapat dibaca.", "This file cannot be read.")
        case .releaseMissing:
            Words(
                "Izin atasan belum ada", "A superior's release is missing",
                "Minta izin atasan sebelum meminta perbaikan lagi.",
                "Ask a superior for a release before asking for corrections again.")
        case .releaseNotNeeded:
            Words(
                "Izin tidak diperlukan", "No release is needed", "Langkah ini tidak memerlukan izin.",
                "This step needs no release now.")
        case .releaseNotAsked:
            Words(
                "Tidak ada permintaan izin", "No release is asked for", "Tidak ada izin yang sedang diminta.",
                "Nobody is asking for a release.")
        case .ownRequest:
            Words(
                "Permintaan sendiri", "Your own request", "Permintaan izin dijawab oleh orang lain.",
                "A release is given by somebody else.")
        case .notExtendable:
            Words(
                "Tidak dapat diperpanjang", "Cannot be extended",
                "Tidak ada aturan yang mengizinkan, atau waktunya sudah habis.",
                "No rule allows it, or the time has run out.")
        case .alreadyExtended:
            Words(
                "Sudah diperpanjang", "Extended already", "Perpanjangan hanya satu kali.",
                "There is one extension only.")
        case .calendar:
            Words(
                "Kalender kerja belum lengkap", "The work calendar is not complete",
                "Hubungi dinas; hari liburnya belum dimasukkan.", "Tell the office; its holidays are not entered yet.")
        case .unavailable:
            Words(
                "Sedang tidak dapat dilayani", "Not available now",
                "Coba lagi sebentar lagi dengan kiriman yang sama.", "Try the same request again soon.")
        case .journalUnreadable:
            Words(
                "Catatan berkas rusak", "The journal is damaged",
                "Catatan berkas ini harus dipulihkan dari cadangan.",
                "The journal of this case must be restored from a backup.")
        case .sealUnreadable:
            Words(
                "Segel harian rusak", "A daily seal is damaged",
                "Segel harian harus dipulihkan dari cadangan.", "The daily seals must be restored from a backup.")
        case .standardUnreadable:
            Words(
                "Standar versi lama tidak terbaca", "An old version of the standard cannot be read",
                "Beri tahu dinas.", "Tell the office.")
        case .internalFault:
            Words(
                "Gangguan di pihak kami", "Something went wrong on our side",
                "Yang sudah diterima tidak hilang. Coba lagi sebentar lagi.",
                "Nothing that was accepted is lost. Try again soon.")
        case .fieldsInvalid:
            Words(
                "Isian salah", "Fields are wrong",
                "Daftar errors menyebut tiap isian yang salah; perbaiki semuanya, lalu kirim lagi.",
                "The list errors names each wrong field; mend them all, then send again.")
        case .alreadyFiled:
            Words(
                "Sudah diajukan", "Already filed", "Permohonan ini sudah diajukan.",
                "This application was already filed.")
        case .notFiled:
            Words(
                "Belum diajukan", "Not filed", "Permohonan ini belum diajukan.", "This application has not been filed.")
        case .caseEnded:
            Words(
                "Permohonan sudah berakhir", "The case has ended",
                "Tidak ada lagi yang dapat diubah.", "Nothing can be changed any more.")
        case .caseOpen:
            Words(
                "Permohonan masih berjalan", "The case is still open",
                "Akhiri dahulu permohonannya.", "End the case first.")
        case .wrongStep:
            Words(
                "Bukan langkah yang sedang berjalan", "Not the current step",
                "Berkas sudah bergerak; currentStep menyebut langkahnya sekarang. Baca lagi berkasnya.",
                "The case has moved on; currentStep names where it stands. Read it again.")
        case .changedMeanwhile:
            Words(
                "Berkas berubah", "The case has changed meanwhile",
                "Orang lain lebih dahulu. Baca lagi berkasnya, periksa, lalu kirim dengan eventCount yang baru.",
                "Somebody was faster. Read the case again, look, then send with the new eventCount.")
        case .notYourStep:
            Words(
                "Bukan langkah Anda", "Not your step",
                "Pelaksana langkah dan hasil ini disebut dalam standar (performers).",
                "The performers of this step and outcome stand in the standard.")
        case .heldByColleague:
            Words(
                "Ditangani rekan", "Held by a colleague",
                "Minta berkas dialihkan lebih dahulu.", "Ask for the case to be handed over first.")
        case .unknownOutcome:
            Words(
                "Hasil tidak dikenal", "Unknown outcome",
                "Langkah ini mempunyai hasil lain; lihat outcomes.", "The step has other outcomes; see outcomes.")
        case .outcomeNotOpen:
            Words(
                "Hasil tidak berlaku", "The outcome is not open",
                "Hasil ini hanya untuk jenis permohonan lain (when).",
                "This outcome is for another kind of application (when).")
        case .requirementsUnchecked:
            Words(
                "Persyaratan belum diperiksa", "Requirements are not checked",
                "Kirim checks dengan true untuk tiap persyaratan wajib yang diterima.",
                "Send checks with true for each mandatory requirement that is accepted.")
        case .requirementsReturned:
            Words(
                "Persyaratan harus diperbaiki", "Requirements must be mended",
                "Pilih hasil yang mengembalikan berkas kepada pemohon (asksForCorrection).",
                "Choose an outcome that returns the case to the applicant (asksForCorrection).")
        case .requirementsMissing:
            Words(
                "Persyaratan belum ada", "Requirements are missing",
                "Kirim berkas tiap persyaratan wajib pada documents.",
                "Send files of each mandatory requirement in documents.")
        case .remarkMissing:
            Words(
                "Catatan perbaikan belum ada", "A remark is missing",
                "Tulis pada remark apa yang harus diperbaiki.", "Write in remark what must be mended.")
        case .nothingToCorrect:
            Words(
                "Tidak ada yang diminta diperbaiki", "Nothing to mend is named",
                "Tandai sedikitnya satu persyaratan dengan accepted: false dan remark.",
                "Mark at least one requirement with accepted: false and a remark.")
        case .alreadyAccepted:
            Words(
                "Sudah diterima", "Already accepted",
                "Yang sudah diterima pada langkah ini tidak dapat diminta lagi.",
                "What this step has accepted cannot be asked for again.")
        case .notRequired:
            Words(
                "Tidak diminta", "Not required",
                "Standar pelayanan tidak meminta ini untuk permohonan ini.",
                "The standard does not require this for this application.")
        case .notAskedToCorrect:
            Words(
                "Tidak diminta diperbaiki", "Not asked to mend",
                "Kirim hanya yang disebut dalam correction.", "Send only what correction names.")
        case .correctionIncomplete:
            Words(
                "Perbaikan belum lengkap", "The correction is not complete",
                "Perbaiki semua yang disebut dalam correction, lewat /corrections.",
                "Mend everything that correction names, through /corrections.")
        case .reasonMissing:
            Words(
                "Alasan belum ada", "The reason is missing", "Tulis alasannya pada note.", "Write the reason in note.")
        case .consentMissing:
            Words(
                "Persetujuan belum ada", "Consent is missing",
                "Pemohon harus membaca dan menyetujui pemberitahuan data pribadi; kirim consent: true.",
                "The applicant must read and accept the notice on personal data; send consent: true.")
        case .notSchedulable:
            Words(
                "Tidak memerlukan jadwal", "Takes no appointment",
                "Hanya langkah visit, meet, dan conduct yang dijadwalkan.",
                "Only steps of the kinds visit, meet and conduct take appointments.")
        case .colleagueCannot:
            Words(
                "Rekan tidak dapat", "The colleague cannot",
                "Pilih dari daftar colleagues.", "Choose from the list colleagues.")
        case .applicantOnly:
            Words(
                "Hanya pemohon", "Only the applicant",
                "Gunakan nomor dan kode pelacakan.", "Use the number and the tracking code.")
        case .officerOnly:
            Words("Hanya petugas", "Only an officer", "Gunakan token petugas.", "Use the token of an officer.")
        case .messageEmpty:
            Words(
                "Pesan kosong atau terlalu panjang", "The message is empty or too long",
                "Paling banyak 5.000 huruf.", "At most 5,000 characters.")
        }
    }
}
