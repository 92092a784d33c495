import CSndfile

/// Bytes in memory as a file that libsndfile reads or writes.
final class MemoryFile {
    private let source: UnsafeRawBufferPointer
    private(set) var written: [UInt8] = []
    private var position = 0

    /// - Parameter source: must outlive the file.
    init(reading source: UnsafeRawBufferPointer) { self.source = source }
    init() { source = UnsafeRawBufferPointer(start: nil, count: 0) }

    private var length: Int { max(source.count, written.count) }

    /// Opens it; it must be kept until the answer is closed.
    func open(_ mode: Int32, _ info: inout SF_INFO) -> OpaquePointer? {
        var calls = SF_VIRTUAL_IO(
            get_filelen: { sf_count_t(MemoryFile.at($0)?.length ?? 0) },
            seek: { offset, whence, file in sf_count_t(MemoryFile.at(file)?.seek(Int(offset), whence) ?? -1) },
            read: { target, count, file in sf_count_t(MemoryFile.at(file)?.read(target, Int(count)) ?? 0) },
            write: { bytes, count, file in sf_count_t(MemoryFile.at(file)?.write(bytes, Int(count)) ?? 0) },
            tell: { sf_count_t(MemoryFile.at($0)?.position ?? 0) })
        return sf_open_virtual(&calls, mode, &info, Unmanaged.passUnretained(self).toOpaque())
    }

    private static func at(_ pointer: UnsafeMutableRawPointer?) -> MemoryFile? {
        pointer.map { Unmanaged<MemoryFile>.fromOpaque($0).takeUnretainedValue() }
    }

    private func seek(_ offset: Int, _ whence: Int32) -> Int {
        let base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? position : length
        let (target, overflow) = base.addingReportingOverflow(offset)
        guard !overflow, target >= 0 else { return -1 }
        position = target
        return position
    }

    private func read(_ target: UnsafeMutableRawPointer?, _ count: Int) -> Int {
        let part = source.part(from: position, length: count)
        guard let target, let start = part.baseAddress, !part.isEmpty else { return 0 }
        target.copyMemory(from: start, byteCount: part.count)
        position += part.count
        return part.count
    }

    private func write(_ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        guard let bytes, count > 0 else { return 0 }
        if position + count > written.count {
            written.append(contentsOf: repeatElement(0, count: position + count - written.count))
        }
        written.withUnsafeMutableBytes { target in
            target.baseAddress?.advanced(by: position).copyMemory(from: bytes, byteCount: count)
        }
        position += count
        return count
    }
}
