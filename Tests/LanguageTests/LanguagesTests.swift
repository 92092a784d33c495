import Foundation
import Language
import Testing

@Suite("A folder of messages")
struct LanguagesTests {
    private func folder(_ files: [String: String]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "messages-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return folder
    }

    @Test("what is not translated yet is answered in English, in English plurals")
    func fallback() throws {
        let folder = try folder([
            "en.json": #"{"a": "A", "n": {"one": "{count} thing", "other": "{count} things"}}"#,
            "ja.json": #"{"a": "あ"}"#, "notes.txt": "no messages",
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let interface = try Languages(folder: folder).interface(for: "ja")
        #expect(interface.text("a") == "あ")
        #expect(interface.text("n", ["count": 1]) == "1 thing")
        #expect(!interface.has("n"))
    }

    @Test("a folder without English, or that is not there, is refused")
    func noMaster() throws {
        let folder = try folder(["fr.json": "{}"])
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(throws: LanguageError.noMaster(folder: folder.path)) { try Languages(folder: folder) }
        let nowhere = folder.appending(path: "nowhere")
        #expect(throws: LanguageError.noMaster(folder: nowhere.path)) { try Languages(folder: nowhere) }
    }

    @Test(
        "a file that holds no messages is refused by its name and key",
        arguments: [
            (#"{"a": {"oen": "x", "other": "y"}}"#, "a: “oen” is no plural category"),
            (#"{"a": {"one": "x"}}"#, "a: the plural category “other” is missing"), (#"{"a": 3}"#, "a: "), ("[", ""),
        ])
    func unreadable(text: String, problem: String) throws {
        let folder = try folder(["en.json": text])
        defer { try? FileManager.default.removeItem(at: folder) }
        let error = #expect(throws: LanguageError.self) { try Languages(folder: folder) }
        guard case .unreadable("en.json", let found)? = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(found.hasPrefix(problem))
    }
}
