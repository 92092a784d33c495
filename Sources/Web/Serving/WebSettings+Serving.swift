import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

extension WebSettings {
    /// Binds, tells the port, and answers until the task is cancelled or a signal to end comes.
    func serve<Responder: HTTPResponder>(
        _ responder: Responder, logger: Logger, onListening: @escaping @Sendable (Int) async -> Void
    ) async throws where Responder.Context == BasicRequestContext {
        let (idle, bodyLimit) = (TimeAmount.seconds(Int64(idleSeconds)), uploadBytes)
        let application = Application(
            responder: responder,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [RequestManners(bodyLimit: bodyLimit)], idleTimeout: idle,
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { channel in await onListening(channel.localAddress?.port ?? port) }, logger: logger)
        do {
            if stopsOnSignals { try await application.runService() } else { try await application.run() }
        } catch let error as IOError { throw WebError.notListening(host: host, port: port, errno: error.errnoCode) }
    }
}

extension Response {
    static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
