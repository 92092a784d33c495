import Foundation
import NIOCore
import NIOPosix
import Synchronization

/// A real SMTP server on a loopback port that answers as it is told, without TLS.
final class LoopbackServer: Sendable {
    /// How it answers.
    struct Manners: Sendable {
        var greeting = "220 loopback ESMTP"
        var sender = "250 2.1.0 Ok"
        var recipient = "250 2.1.5 Ok"
        var data = "354 Go on"
        var end = "250 2.0.0 Ok: queued"
        /// Hangs up after so many bytes of a letter.
        var cutsAfter: Int?
        /// Takes the letter, and hangs up before it says so.
        var cutsBeforeReply = false
        /// What AUTH PLAIN must say; `nil`: nobody need log in.
        var login: String?
    }

    struct Received: Sendable, Equatable {
        var from = ""
        var to: [String] = []
        /// Without the stuffing of dots; lines end in CR LF.
        var data = Data()
    }

    /// What the conversations share with the test.
    final class Ledger: Sendable {
        struct Content {
            var manners: Manners
            var letters: [Received] = []
            var connections = 0
        }
        let content: Mutex<Content>
        init(_ manners: Manners) { content = Mutex(Content(manners: manners)) }
    }

    private let ledger: Ledger
    private let channel: any Channel
    let port: Int

    init(_ manners: Manners = Manners()) async throws {
        let ledger = Ledger(manners)
        self.ledger = ledger
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Conversation(ledger))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        port = channel.localAddress?.port ?? 0
    }

    deinit { channel.close(promise: nil) }

    func stop() async throws { try await channel.close() }

    func behave(_ change: @Sendable (inout Manners) -> Void) { ledger.content.withLock { change(&$0.manners) } }

    var letters: [Received] { ledger.content.withLock { $0.letters } }
    var connections: Int { ledger.content.withLock { $0.connections } }
}

/// One connection, line by line (RFC 5321).
private final class Conversation: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let ledger: LoopbackServer.Ledger
    private var pending: [UInt8] = []
    private var letter = LoopbackServer.Received()
    private var isInData = false
    private var isLoggingIn = false
    private var isLoggedIn = false

    init(_ ledger: LoopbackServer.Ledger) { self.ledger = ledger }

    private var manners: LoopbackServer.Manners { ledger.content.withLock { $0.manners } }

    func channelActive(context: ChannelHandlerContext) {
        ledger.content.withLock { $0.connections += 1 }
        say(manners.greeting, context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        pending += Array(unwrapInboundIn(data).readableBytesView)
        while let end = pending.firstIndex(of: 10) {
            let line = Array(pending[..<end].filter { $0 != 13 })
            pending.removeSubrange(...end)
            if isInData { take(line, context) } else { answer(String(decoding: line, as: UTF8.self), context) }
        }
    }

    private func answer(_ line: String, _ context: ChannelHandlerContext) {
        let manners = manners
        if isLoggingIn {
            (isLoggingIn, isLoggedIn) = (false, line == manners.login)
            return say(isLoggedIn ? "235 2.7.0 Ok" : "535 5.7.8 No", context)
        }
        switch line.split(separator: " ").first?.uppercased() {
        case "EHLO":
            say("250-loopback", context)
            if manners.login != nil { say("250-AUTH PLAIN", context) }
            say("250 ENHANCEDSTATUSCODES", context)
        case "AUTH":
            isLoggingIn = true
            say("334 ", context)
        case "MAIL":
            letter = LoopbackServer.Received(from: line)
            say(manners.login == nil || isLoggedIn ? manners.sender : "530 5.7.0 Log in", context)
        case "RCPT":
            letter.to.append(line)
            say(manners.recipient, context)
        case "DATA":
            isInData = manners.data.hasPrefix("354")
            say(manners.data, context)
        case "QUIT":
            say("221 Bye", context)
            context.close(promise: nil)
        default: say("250 Ok", context)
        }
    }

    private func take(_ line: [UInt8], _ context: ChannelHandlerContext) {
        let manners = manners
        guard line == [UInt8(ascii: ".")] else {
            letter.data += (line.first == UInt8(ascii: ".") ? line.dropFirst() : line[...]) + [13, 10]
            if let limit = manners.cutsAfter, letter.data.count > limit {
                isInData = false
                context.close(promise: nil)
            }
            return
        }
        isInData = false
        if manners.end.hasPrefix("2") {
            let taken = letter
            ledger.content.withLock { $0.letters.append(taken) }
        }
        if manners.cutsBeforeReply { context.close(promise: nil) } else { say(manners.end, context) }
    }

    private func say(_ line: String, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: line + "\r\n")), promise: nil)
    }
}
