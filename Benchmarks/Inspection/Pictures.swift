import Foundation
import Media
import Sandbox
import Showcase

/// Twelve megapixels as JPEG and PNG: the verdict against a plain decoding, the copies against thumbnails.
struct Pictures {
    let folder: URL
    let rounds: Int
    let workers: WorkerPool

    func run() async throws {
        let photo = Photo.raster(width: 4000, height: 3000, seed: 2026)
        let jpeg = folder.appending(path: "photo.jpg")
        let png = folder.appending(path: "photo.png")
        try JPEGCodec.encode(photo, quality: 92, progressive: false).write(to: jpeg)
        try PNGCodec.encode(photo).write(to: png)
        for file in [jpeg, png] {
            let bytes = try Data(contentsOf: file).count
            say("\(file.lastPathComponent): 4000 × 3000 pixels, \(bytes / 1000) kB")
        }
        let djpeg = Tool("djpeg", of: "libjpeg-turbo-progs")
        let pngtopnm = Tool("pngtopnm", of: "netpbm")
        if let djpeg {
            try await verdict(of: jpeg, against: "djpeg", try plain(djpeg, ["-outfile", "/dev/null"], jpeg))
        }
        if let pngtopnm { try await verdict(of: png, against: "pngtopnm", try plain(pngtopnm, [], png)) }
        guard let vips = Tool("vipsthumbnail", of: "libvips-tools") else { return }
        for file in [jpeg, png] { try await copies(of: file, by: vips) }
        try Quality(of: photo, side: 1600).compare(
            ours: judgeCopy(of: jpeg), theirs: folder.appending(path: "thumbnail-1600.jpg"))
    }

    private func plain(_ tool: Tool, _ options: [String], _ file: URL) throws -> () throws -> Void {
        { try tool.run(options + [file.path]) }
    }

    private func verdict(of file: URL, against name: String, _ peer: @escaping () throws -> Void) async throws {
        let examiner = Examiner()
        try await Contest(
            title: "Verdict on \(file.lastPathComponent)", rounds: rounds,
            contenders: [
                .init(name: "\(name), to nowhere") { try peer() },
                .init(name: "yaas, worker") { try accepted(try await workers.examine(request(file, copies: false))) },
                .init(name: "yaas, in process") { try accepted(try examiner.examine(request(file, copies: false))) },
            ]
        ).hold()
    }

    private func copies(of file: URL, by vips: Tool) async throws {
        func thumbnail(_ side: Int, _ options: String) throws {
            let target = folder.appending(path: "thumbnail-\(side).jpg").path
            try vips.run([file.path, "--size", "\(side)x\(side)>", "-o", "\(target)[\(options)]"])
        }
        try await Contest(
            title: "Judge copy of \(file.lastPathComponent), 1600 pixels, quality 85", rounds: rounds,
            contenders: [
                .init(name: "vipsthumbnail, coded alike: progressive, best Huffman tables") {
                    try thumbnail(1600, "Q=85,strip,optimize_coding,interlace")
                },
                .init(name: "vipsthumbnail, its plain coding") { try thumbnail(1600, "Q=85,strip") },
                .init(name: "yaas, in process: decoded whole, resized, coded") { _ = try judgeCopy(of: file) },
            ]
        ).hold()
        try await Contest(
            title: "Both copies of \(file.lastPathComponent), 1600 and 4096 pixels", rounds: rounds,
            contenders: [
                .init(name: "vipsthumbnail twice") {
                    try thumbnail(1600, "Q=85,strip")
                    try thumbnail(4096, "Q=92,strip")
                },
                .init(name: "yaas, worker: verdict and both copies, from one decoding") {
                    try accepted(try await workers.examine(request(file, copies: true)))
                },
            ]
        ).hold()
    }

    private func judgeCopy(of file: URL) throws -> Data {
        let data = try Data(contentsOf: file)
        let raster = file.pathExtension == "png" ? try PNGCodec.decode(data) : try JPEGCodec.decode(data)
        let size = raster.size(within: 1600)
        return try JPEGCodec.encode(raster.resized(width: size.width, height: size.height), quality: 85)
    }

    private func request(_ file: URL, copies: Bool) -> ExaminationRequest {
        ExaminationRequest(
            input: file.path, output: copies ? folder.path : nil, uploadName: file.lastPathComponent)
    }

    private func accepted(_ report: ExaminationReport) throws {
        guard report.inspection.verdict == .accept else { throw CocoaError(.fileReadCorruptFile) }
    }
}
