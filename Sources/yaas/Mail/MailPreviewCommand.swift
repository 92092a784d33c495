import ArgumentParser
import Foundation
import Post
import Showcase

extension MailCommand {
    struct Preview: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a letter as this home would write it, about people who do not exist. Sends nothing.",
            discussion: """
                Example: yaas mail preview consent-request --language ar --html > letter.html
                Your own words go into Letters/<language>.json of the home, key by key.
                """)

        @Argument(help: "\(Letter.Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
        var kind: Letter.Kind

        @Option(help: "The language it is written in.")
        var language = "en"

        @Flag(help: "The HTML part instead of the text.")
        var html = false

        @OptionGroup var place: HomeOptions
        @OptionGroup var which: SeasonOption

        func run() async throws {
            let home = place.folder
            let season = try Parts.season(
                named: which.season, among: try Parts.seasons(of: home), of: home, at: try place.clock())
            let letters = try Letters(folder: try Parts.share().letters, overrides: home.letters)
            let letter = letters.sample(kind, of: season, in: language)
            print(html ? letter.html ?? "" : "Subject: \(letter.subject)\n\n\(letter.text)", terminator: "")
        }
    }
}

extension Letter.Kind: ExpressibleByArgument {}
