import Casework
import Desk
import HTML
import Standards

/// The demo accounts of one office.
struct DemoOffice: Sendable {
    let name: String
    let accounts: [(id: UserID, role: String)]

    /// Every office, in the order of the catalogue.
    static func all(in catalogue: Catalogue, _ speech: Speech) -> [DemoOffice] {
        catalogue.agencies.map { entry in
            DemoOffice(
                name: speech(entry.agency.name),
                accounts: entry.agency.roles.filter { $0.kind == .staff }.map { role in
                    (DemoStaff.id(of: role.id, in: entry.agency.id), speech(role.name))
                })
        }
    }
}

/// Lets visitors of a demonstration sign in as anybody, with one press.
struct DemoAccounts: View {
    let offices: [DemoOffice]
    let back: String
    let speech: Speech

    var body: some HTML {
        section(.class("demo-accounts")) {
            h2 { speech("Akun contoh", "Demo accounts") }
            p {
                speech(
                    "Satu akun untuk setiap jabatan. Kata sandi semuanya: ",
                    "One account for each post. All share the password ")
                code(.translate(false)) { DemoStaff.password }
                "."
            }
            for office in offices {
                details(.class("fold")) {
                    summary { "\(office.name) (\(office.accounts.count))" }
                    accounts(of: office)
                }
            }
        }
    }

    private func accounts(of office: DemoOffice) -> Fragment {
        form(.method("post"), .action(Paths.signIn)) {
            input(.type("hidden"), .name("sandi"), .value(DemoStaff.password))
            input(.type("hidden"), .name(ReturnPath.parameter), .value(back))
            ul(.class("documents")) {
                for account in office.accounts {
                    li {
                        span {
                            account.role
                            " "
                            small { code(.translate(false)) { account.id.rawValue } }
                        }
                        button(
                            .class("button quiet"), .type("submit"), .name("pengguna"), .value(account.id.rawValue),
                            .aria("label", speech("Masuk sebagai \(account.role)", "Sign in as \(account.role)"))
                        ) { speech("Masuk", "Sign in") }
                    }
                }
            }
        }
    }
}
