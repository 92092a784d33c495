import Catalogue
import Foundation
import Intake
import Judging
import Language
import Sandbox
import Showcase
import Themes

/// The live parts of a home, wired: the one place where settings meet rooms.
struct Parts {
    let home: Home
    let clock: Clock
    let random: RandomSource
    let seasons: [Season]
    let catalogue: Catalogue
    let vault: Vault

    /// - Throws: `CommandError.homeMissing`, and what themes, catalogue and vault throw.
    static func open(_ options: HomeOptions, random: RandomSource = .system) async throws -> Parts {
        try await open(options.folder, clock: try options.clock(), random: random)
    }

    static func open(_ home: Home, clock: Clock, random: RandomSource = .system) async throws -> Parts {
        Parts(
            home: home, clock: clock, random: random, seasons: try seasons(of: home),
            catalogue: try await Catalogue(file: home.catalogue), vault: try Vault(folder: home.vault))
    }

    /// The seasons of a home, without opening its catalogue.
    static func seasons(of home: Home) throws -> [Season] {
        guard FileManager.default.fileExists(atPath: home.themes.path) else {
            throw CommandError.homeMissing(home.root.path)
        }
        return try ThemeFolder.seasons(in: home.themes)
    }

    /// The season of that id, or the one that is meant where none is named.
    func season(named id: String?) throws -> Season {
        try Self.season(named: id, among: seasons, of: home, at: clock)
    }

    static func season(
        named id: String?, among seasons: [Season], of home: Home, at clock: Clock
    ) throws -> Season {
        guard let id else {
            guard let season = seasons.current(at: clock.now) else {
                throw CommandError.seasonMissing(home.themes.path)
            }
            return season
        }
        guard let season = seasons.first(where: { $0.id.text == id }) else {
            throw CommandError.seasonUnknown(id, known: seasons.map(\.id.text))
        }
        return season
    }

    var judging: Judging { Judging(catalogue: catalogue, random: random) }

    func intake(workers: WorkerPool) throws -> Intake {
        try Intake(
            catalogue: catalogue, vault: vault, workers: workers, letters: try letters(), arrivals: home.arrivals,
            random: random)
    }

    /// The interface languages that the program brings.
    static func languages() throws -> Languages { try Languages(folder: try share().messages) }

    /// What the program brings with it.
    static func share() throws -> Share {
        guard let share = Share.find(executable: executable, environment: ProcessInfo.processInfo.environment) else {
            throw CommandError.shareMissing
        }
        return share
    }

    /// The running command itself.
    static var executable: URL { URL(filePath: "/proc/self/exe").resolvingSymlinksInPath() }
}
