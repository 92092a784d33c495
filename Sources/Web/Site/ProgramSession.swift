import HTTPTypes
import Hummingbird
import Intake
import Showcase

/// A coordinator's cookie. The session itself ends in the catalogue, two hours after signing in.
struct ProgramSession {
    static let cookie = "yaas-program"

    static func header(_ secret: String, settings: WebSettings) -> String {
        let secure = settings.isEncrypted ? "; Secure" : ""
        let age = secret.isEmpty ? 0 : Int(Coordinators.sessionSeconds)
        return "\(cookie)=\(secret); Path=/program; Max-Age=\(age); HttpOnly; SameSite=Strict\(secure)"
    }

    static func secret(of request: Request) -> String? { request.cookie(cookie) }
}

extension Request {
    /// The value of a cookie of ours: 16 to 64 characters.
    func cookie(_ name: String) -> String? {
        for header in headers[values: .cookie] {
            for pair in header.split(separator: ";") {
                let halves = pair.split(separator: "=", maxSplits: 1).map(\.trimmed)
                guard halves.count == 2, halves[0] == name, (16...64).contains(halves[1].utf8.count) else { continue }
                return halves[1]
            }
        }
        return nil
    }
}
