import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// What HTTP asks of a connection and Hummingbird leaves out: it states who asks, answers `Expect: 100-continue`, and it ends a
/// connection whose answer says so, after the client had time to read it.
///
/// Source: RFC 9110, 10.1.1; RFC 9112, 9.6.
final class RequestManners: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// How long a client that is still sending has to read the answer.
    static let lingering = TimeAmount.seconds(3)

    private let bodyLimit: Int
    private var underWay = 0
    private var closes = false

    /// - Parameter bodyLimit: no client is encouraged to send more bytes than this.
    init(bodyLimit: Int) { self.bodyLimit = bodyLimit }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data) else { return context.fireChannelRead(data) }
        let expects = head.headerFields[.expect]?.lowercased() == "100-continue"
        let length = head.headerFields[.contentLength].flatMap { Int($0) } ?? 0
        // Between two answers only: in the midst of another one it would be read as part of it.
        if expects, length <= bodyLimit, underWay == 0 {
            context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
        }
        underWay += 1
        head.headerFields[.peer] = context.remoteAddress?.ipAddress
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head) where head.headerFields[.connection]?.lowercased() == "close": closes = true
        case .end:
            underWay -= 1
            if closes {
                // Closing at once would reset the connection of a client in the midst of sending, and the answer
                // would be lost to it.
                let channel = context.channel
                context.eventLoop.scheduleTask(in: Self.lingering) { channel.close(promise: nil) }
            }
        default: break
        }
        context.write(data, promise: promise)
    }
}
