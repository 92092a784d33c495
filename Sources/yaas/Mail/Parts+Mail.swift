import Foundation
import Post
import Showcase

extension Parts {
    /// Writes this home's letters.
    func letters() throws -> Letters { try Letters(folder: try Self.share().letters, overrides: home.letters) }

    static func mailSettings() throws -> MailSettings {
        try MailSettings(environment: ProcessInfo.processInfo.environment)
    }

    /// Where visitors and judges reach the intake, for links in letters.
    ///
    /// - Parameter named: by an option; else `YAAS_PUBLIC_ORIGIN` says.
    static func publicOrigin(_ named: String?) throws -> URL {
        let text = named ?? ProcessInfo.processInfo.environment["YAAS_PUBLIC_ORIGIN"] ?? ""
        guard let url = URL(string: text), url.host() != nil, ["http", "https"].contains(url.scheme) else {
            throw PostError.settingWrong("YAAS_PUBLIC_ORIGIN", "where the intake is reached: https://enter.example.org")
        }
        return url
    }
}
