import Showcase

/// Why an exhibit was not built or not published. Nothing half-built is ever published.
public enum ExhibitError: Explained, Equatable {
    /// One work that cannot be hung.
    public struct Unhung: Sendable, Equatable {
        public let entry: Entry.ID
        public let reason: String
    }

    case nothingToHang
    /// A part of the look that the home's `Exhibit` folder must hold, by its path there.
    case partMissing(String)
    case partBroken(String, reason: String)
    /// Every work that cannot be hung, in the order of their entries.
    case worksUnreadable([Unhung])
    /// An identifier that cannot be a file's name, or that two things share.
    case nameNotUsable(String)
    case folderNotEmpty(String)
    case notWritten(String, reason: String)
    /// Where the link to the published edition should stand, something else stands.
    case siteIsNoLink(String)

    public var code: String {
        switch self {
        case .nothingToHang: "nothing-to-hang"
        case .partMissing: "exhibit-part-missing"
        case .partBroken: "exhibit-part-broken"
        case .worksUnreadable: "works-unreadable"
        case .nameNotUsable: "name-not-usable"
        case .folderNotEmpty: "folder-not-empty"
        case .notWritten: "exhibit-not-written"
        case .siteIsNoLink: "site-is-no-link"
        }
    }

    public var kind: FailureKind {
        switch self {
        case .nothingToHang, .partMissing: .missing
        case .partBroken, .worksUnreadable, .nameNotUsable: .refused
        case .folderNotEmpty, .notWritten, .siteIsNoLink: .cannotWrite
        }
    }

    public var message: String {
        switch self {
        case .nothingToHang: "There is no season to build an exhibit from."
        case .partMissing(let path): "The exhibit's \(path) is missing."
        case .partBroken(let path, let reason): "The exhibit's \(path) cannot be read: \(reason)."
        case .worksUnreadable(let works):
            works.map { "Entry \($0.entry) cannot hang: \($0.reason)." }.joined(separator: "\n")
        case .nameNotUsable(let name): "“\(name)” cannot be the name of a page."
        case .folderNotEmpty(let path): "The folder \(path) is not empty."
        case .notWritten(let path, let reason): "\(path) could not be written: \(reason)."
        case .siteIsNoLink(let path): "\(path) is not the link that publishing makes."
        }
    }

    public var remedy: String? {
        switch self {
        case .nothingToHang: "Open a season and decide its awards first."
        case .partMissing, .partBroken: "Mend it, or copy the one that came with the program."
        case .worksUnreadable: "Restore the file from the vault's backup, or take the entry down, then build again."
        case .nameNotUsable: "Use lower-case letters, digits and hyphens, and each name once."
        case .folderNotEmpty: "Name a folder that does not exist yet."
        case .notWritten: "See whether the disk is full and the folder may be written."
        case .siteIsNoLink: "Move it away, then publish again."
        }
    }
}
