import Foundation

/// The published exhibit's folder. The link to it is followed anew for each request, so that a new edition shows at
/// once; within the edition no link leads outside.
struct SiteFolder: Sendable {
    let root: URL

    enum Answer {
        case file(ServedFile)
        /// A folder asked for without its slash: relative links need it.
        case folder
        case missing
    }

    /// - Parameter path: percent-encoded, as in the request's first line, without the query.
    func answer(to path: String) -> Answer {
        guard let steps = Self.steps(of: path), let edition = Self.resolved(root.path) else { return .missing }
        let wanted = steps.reduce(edition) { $0 + "/" + $1 }
        guard let found = Self.resolved(wanted), found == edition || found.hasPrefix(edition + "/") else {
            return .missing
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: found, isDirectory: &isFolder) else { return .missing }
        if isFolder.boolValue {
            guard path.hasSuffix("/") || path.isEmpty else { return .folder }
            guard let index = Self.resolved(found + "/index.html"), index.hasPrefix(edition + "/") else {
                return .missing
            }
            return file(index)
        }
        return path.hasSuffix("/") ? .missing : file(found)
    }

    private func file(_ path: String) -> Answer {
        ServedFile(path: path, type: MediaTypes.type(ofFile: path)).map(Answer.file) ?? .missing
    }

    /// The names of a path, decoded; `nil` when one of them is no plain name of a published file.
    static func steps(of path: String) -> [String]? {
        var steps: [String] = []
        for part in path.split(separator: "/") {
            guard let name = String(part).removingPercentEncoding, !name.hasPrefix("."),
                !name.utf8.contains(where: { $0 == 0 || $0 == 47 || $0 == 92 }), name.utf8.count <= 255
            else { return nil }
            steps.append(name)
        }
        return steps
    }

    /// The absolute path without any symbolic link; `nil` where there is nothing.
    private static func resolved(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }
}
