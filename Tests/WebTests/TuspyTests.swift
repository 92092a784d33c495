import Foundation
import Showcase
import Testing

@testable import Web

/// A client that others wrote, unmodified: tuspy from PyPI, in the Python that `YAAS_TUSPY` names, else `python3`.
@Suite("tuspy")
struct TuspyTests {
    private static let python =
        ProcessInfo.processInfo.environment["YAAS_TUSPY"].flatMap { $0.isEmpty ? nil : $0 } ?? "python3"

    private static let script = """
        import sys, os, tempfile
        from tusclient import client
        url, size, checks = sys.argv[1], int(sys.argv[2]), sys.argv[3] == 'checksums'
        data = bytes((i * 31 + (i >> 8)) & 255 for i in range(size))
        file = tempfile.NamedTemporaryFile(suffix='.png', delete=False); file.write(data); file.close()
        tus = client.TusClient(url)
        first = tus.uploader(file.name, chunk_size=100_000, upload_checksum=checks, metadata={'filename': 'río.png'})
        first.upload_chunk()
        # Another process would begin like this: the address is all it knows.
        again = tus.uploader(file.name, url=first.url, chunk_size=100_000, upload_checksum=checks)
        assert again.offset == 100_000, again.offset
        again.upload()
        assert again.get_offset() == size
        os.unlink(file.name)
        print(first.url)
        """

    /// Runs Python; `nil` where there is none.
    private static func run(_ arguments: [String]) async throws -> (status: Int32, output: String)? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python] + arguments
        let pipe = Pipe()
        (process.standardOutput, process.standardError) = (pipe, pipe)
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        // It says a few lines, fewer than a pipe holds, so they can be read when it has ended.
        return (
            process.terminationStatus, String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        )
    }

    @Test("sends a file in pieces and goes on from where it was", arguments: ["plain", "checksums"])
    func upload(mode: String) async throws {
        guard let there = try await Self.run(["-c", "import tusclient"]), there.status == 0 else {
            print("Not tested with tuspy: \(Self.python) has no module tusclient. Name one that has: YAAS_TUSPY=…")
            return
        }
        try await LiveSite.served { site in
            try await site.enter("draftentry", state: .draft, secret: "k-secret")
            let url = "http://127.0.0.1:\(site.client.port)/entry/k-secret/files"
            let ran = try #require(try await Self.run(["-c", Self.script, url, "1234567", mode]))
            #expect(ran.status == 0, "\(ran.output)")
            let id = try #require(ran.output.split(separator: "/").last).trimmingCharacters(in: .newlines)
            let kept = try Data(contentsOf: site.home.arrivals.appending(path: "Uploads/draftentry/\(id).data"))
            #expect(kept == Data((0..<1_234_567).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }))
        }
    }
}
