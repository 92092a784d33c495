import Foundation

/// How a mail server is reached.
public struct SMTPSettings: Sendable, Equatable {
    /// How the line is kept from listeners.
    public enum Encryption: String, Sendable, CaseIterable {
        /// In the clear until STARTTLS; without it, no letter goes.
        case starttls
        /// From the first byte.
        case tls
        /// Not at all: only to a server on this machine.
        case none

        var usualPort: Int {
            switch self {
            case .starttls: 587
            case .tls: 465
            case .none: 25
            }
        }
    }

    public struct Login: Sendable, Equatable {
        public var user: String
        public var password: String

        public init(user: String, password: String) {
            self.user = user
            self.password = password
        }
    }

    public var host: String
    public var port: Int
    public var encryption: Encryption
    public var login: Login?
    /// A PEM file of the authorities that the server's certificate may come from, instead of the system's.
    public var authorities: URL?
    /// The name by which we present ourselves, a host name.
    public var presentedAs: String

    public init(
        host: String, port: Int? = nil, encryption: Encryption = .starttls, login: Login? = nil,
        authorities: URL? = nil, presentedAs: String = "localhost"
    ) {
        self.host = host
        self.port = port ?? encryption.usualPort
        self.encryption = encryption
        self.login = login
        self.authorities = authorities
        self.presentedAs = presentedAs
    }
}

extension SMTPSettings.Login: CustomStringConvertible, CustomReflectable {
    /// Without the password, wherever it may be printed.
    public var description: String { "\(user):…" }
    public var customMirror: Mirror { Mirror(self, children: ["user": user]) }
}
