import CWalls
import Foundation
import Glibc

extension WorkerProcess {
    enum Reply: Equatable {
        /// One line, without its line feed.
        case line(Data)
        /// It closed its output first; `note` is the beginning of what it wrote to standard error.
        case closed(note: String)
        /// It closed its output before it read any of the order: killed while it waited.
        case untouched
        case timeOut
        case tooLong
        /// `isUnwanted` said so when the bell rang.
        case unwanted
    }

    /// Sends `order` and waits for one line of answer, draining standard error meanwhile.
    ///
    /// - Parameters:
    ///   - limit: greatest length of the answer, bytes.
    ///   - seconds: by the clock, until the answer is complete.
    ///   - bell: a descriptor that becomes readable when `isUnwanted` may have changed.
    func exchange(_ order: Data, limit: Int, seconds: Double, bell: Int32, isUnwanted: () -> Bool) -> Reply {
        var unsent = order[...]
        var answer = Data()
        var note = Data()
        let deadline = ContinuousClock.now + .seconds(seconds)
        var watched = [
            pollfd(fd: output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
            pollfd(fd: bell, events: Int16(POLLIN), revents: 0),
            pollfd(fd: unsent.isEmpty ? -1 : input, events: Int16(POLLOUT), revents: 0),
        ]
        while true {
            if isUnwanted() { return .unwanted }
            let left = deadline - ContinuousClock.now
            guard left > .zero else { return .timeOut }
            let milliseconds = Int32(clamping: Int(left / .milliseconds(1)) + 1)
            if poll(&watched, nfds_t(watched.count), milliseconds) <= 0 { continue }
            if watched[2].revents != 0 { Pipe.drain(bell, keeping: 0) }
            if watched[1].revents != 0 && !Pipe.append(errors, to: &note, keeping: 64) { watched[1].fd = -1 }
            if watched[3].revents != 0 && !Pipe.send(&unsent, to: input) { watched[3].fd = -1 }
            if watched[0].revents != 0 {
                let open = Pipe.append(output, to: &answer, keeping: limit + 1)
                if let end = answer.firstIndex(of: UInt8(ascii: "\n")) { return .line(Data(answer[..<end])) }
                if answer.count > limit { return .tooLong }
                if !open {
                    if cwalls_unread(input) == order.count - unsent.count { return .untouched }
                    _ = Pipe.append(errors, to: &note, keeping: 64)
                    return .closed(note: String(decoding: note, as: UTF8.self))
                }
            }
        }
    }
}

/// Descriptors that do not block.
enum Pipe {
    private static let block = 65536

    /// Reads what there is, up to a block, and keeps no more than `most` bytes in all.
    ///
    /// - Returns: false at the end.
    static func append(_ descriptor: Int32, to data: inout Data, keeping most: Int) -> Bool {
        withUnsafeTemporaryAllocation(byteCount: block, alignment: 1) { buffer in
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            guard count > 0 else { return count < 0 && (errno == EAGAIN || errno == EINTR) }
            data.append(contentsOf: buffer[..<min(count, max(0, most - data.count))])
            return true
        }
    }

    static func drain(_ descriptor: Int32, keeping most: Int) {
        var data = Data()
        _ = append(descriptor, to: &data, keeping: most)
    }

    /// Writes what fits.
    ///
    /// - Returns: false when nothing is left to be sent, or no one reads.
    static func send(_ data: inout Data.SubSequence, to descriptor: Int32) -> Bool {
        let count = data.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { return count < 0 && (errno == EAGAIN || errno == EINTR) }
        data = data.dropFirst(count)
        return !data.isEmpty
    }
}
