import Foundation
import Glibc
import Testing

/// A headless Chromium, driven through its debugging pipe: NUL-separated JSON on descriptors 3 and 4.
/// Source: Chrome DevTools Protocol, `--remote-debugging-pipe`.
final class Browser {
    private let writing: Int32
    private let reading: Int32
    private let process: pid_t
    private let profile: URL
    private var buffered: [UInt8] = []
    private var number = 0
    private var session: String?

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// - Parameters:
    ///   - width: of the window; 390 is a phone.
    ///   - scripts: whether pages may run scripts.
    init(width: Int, height: Int, scripts: Bool) throws {
        let chromium = "/usr/bin/chromium"
        guard FileManager.default.isExecutableFile(atPath: chromium) else {
            throw Failure(description: "Chromium is not installed; `make test` installs it.")
        }
        profile = FileManager.default.temporaryDirectory.appending(path: "yaas-browser-\(UUID().uuidString)")
        let (commands, answers) = (try Self.pipe(), try Self.pipe())
        (writing, reading) = (commands.write, answers.read)
        process = try Self.spawn(
            [
                chromium, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--no-first-run", "--remote-debugging-pipe", "--user-data-dir=\(profile.path)", "about:blank",
            ], input: commands.read, output: answers.write)
        close(commands.read)
        close(answers.write)
        let target = try call("Target.createTarget", ["url": "about:blank"])["targetId"] as? String ?? ""
        session = try call("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"] as? String
        try call("Page.enable")
        try call(
            "Emulation.setDeviceMetricsOverride",
            ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500])
        try call("Emulation.setScriptExecutionDisabled", ["value": !scripts])
    }

    deinit {
        close(writing)
        close(reading)
        kill(process, SIGKILL)
        var status: Int32 = 0
        waitpid(process, &status, 0)
        try? FileManager.default.removeItem(at: profile)
    }

    func open(_ address: URL) throws {
        try call("Page.navigate", ["url": address.absoluteString])
        try waitForLoad()
    }

    /// What an expression gives in the page, as text.
    @discardableResult
    func evaluate(_ expression: String) throws -> String {
        let answer = try call("Runtime.evaluate", ["expression": "String(\(expression))", "awaitPromise": true])
        if answer["exceptionDetails"] != nil { throw Failure(description: "the page could not evaluate \(expression)") }
        return (answer["result"] as? [String: Any])?["value"] as? String ?? ""
    }

    func fill(_ name: String, _ value: String) throws {
        let found = try evaluate(
            "(e => { e.value = \(quoted(value)); return e.value })(document.getElementsByName('\(name)')[0])")
        #expect(found == value, "the field \(name) takes its value")
    }

    func choose(_ file: URL, for name: String) throws {
        let root = try call("DOM.getDocument")["root"] as? [String: Any]
        let node = try call(
            "DOM.querySelector", ["nodeId": root?["nodeId"] as? Int ?? 0, "selector": "input[name=\(name)]"])
        try call("DOM.setFileInputFiles", ["files": [file.path], "nodeId": node["nodeId"] as? Int ?? 0])
    }

    /// Presses what `selector` finds, and waits for the page that follows.
    func press(_ selector: String) throws {
        try evaluate("document.querySelector('\(selector)').click()")
        try waitForLoad()
    }

    /// The page's visible words.
    func text() throws -> String { try evaluate("document.body.innerText") }

    func address() throws -> String { try evaluate("location.href") }

    private func quoted(_ text: String) -> String {
        let data = (try? JSONSerialization.data(withJSONObject: [text])) ?? Data("[\"\"]".utf8)
        return String(String(decoding: data, as: UTF8.self).dropFirst().dropLast())
    }

    @discardableResult
    private func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
        number += 1
        var message: [String: Any] = ["id": number, "method": method, "params": parameters]
        if let session { message["sessionId"] = session }
        let data = try JSONSerialization.data(withJSONObject: message) + [0]
        try data.withUnsafeBytes { bytes in
            guard write(writing, bytes.baseAddress, bytes.count) == bytes.count else {
                throw Failure(description: "the browser does not listen")
            }
        }
        while true {
            let answer = try next()
            guard answer["id"] as? Int == number else {
                if answer["method"] as? String == "Page.loadEventFired" { loads += 1 }
                continue
            }
            if let error = answer["error"] { throw Failure(description: "\(method): \(error)") }
            return answer["result"] as? [String: Any] ?? [:]
        }
    }

    private var loads = 0

    private func waitForLoad() throws {
        while loads == 0 {
            if try next()["method"] as? String == "Page.loadEventFired" { loads += 1 }
        }
        loads = 0
    }

    private func next() throws -> [String: Any] {
        while true {
            if let end = buffered.firstIndex(of: 0) {
                let message = Data(buffered[..<end])
                buffered.removeFirst(end + 1)
                return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
            }
            var descriptor = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
            guard poll(&descriptor, 1, 60_000) == 1 else { throw Failure(description: "the browser is silent") }
            var chunk = [UInt8](repeating: 0, count: 1 << 16)
            let count = read(reading, &chunk, chunk.count)
            guard count > 0 else { throw Failure(description: "the browser has ended") }
            buffered += chunk[..<count]
        }
    }

    private static func pipe() throws -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        guard Glibc.pipe(&ends) == 0 else { throw Failure(description: "no pipe could be made") }
        // Above 10, so that the places 3 and 4 are free to be taken in the child.
        let moved = ends.map { end in
            let high = fcntl(end, F_DUPFD_CLOEXEC, 10)
            close(end)
            return high
        }
        return (moved[0], moved[1])
    }

    private static func spawn(_ arguments: [String], input: Int32, output: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 3)
        posix_spawn_file_actions_adddup2(&actions, output, 4)
        for descriptor in [Int32(0), 1, 2] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var words = arguments.map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var process: pid_t = 0
        guard posix_spawn(&process, arguments[0], &actions, nil, &words, environ) == 0 else {
            throw Failure(description: "Chromium could not be started")
        }
        return process
    }
}
