import Crypto
import Foundation
import Showcase

/// What a secret opens.
public enum SecretPurpose: String, Sendable {
    /// An entrant's link to their entry.
    case entry
    /// A judge's invitation, exchanged for a token.
    case invitation
    /// A judge's token.
    case judge
    /// A guardian's link to what they are asked about an entry.
    case guardian
    /// A link by which a coordinator signs in, once.
    case signIn = "sign-in"
    /// A coordinator's session.
    case program
}

extension Store {
    /// Keeps the SHA-256 of `secret`, never the secret. Secrets are of 128 random bits or more, so no slow hash is needed.
    public func keep(
        secret: String, for purpose: SecretPurpose, subject: String, at now: Date, expires: Date? = nil
    ) throws {
        try session.execute(
            "INSERT INTO secrets (hash, purpose, subject, created_at, expires_at) VALUES (?, ?, ?, ?, ?)",
            [
                .text(Self.hashed(secret)), .text(purpose.rawValue), .text(subject), .instant(now), .instant(expires),
            ])
    }

    /// Whose secret this is; `nil` for one that is unknown, out of date, or of another purpose.
    public func subject(of secret: String, for purpose: SecretPurpose, at now: Date) throws -> String? {
        let found = try session.rows(
            "SELECT subject, expires_at FROM secrets WHERE hash = ? AND purpose = ?",
            [.text(Self.hashed(secret)), .text(purpose.rawValue)])
        guard let row = found.first else { return nil }
        if let end = row.optionalInstant("expires_at"), end <= now { return nil }
        return try row.text("subject")
    }

    /// Takes a secret that opens its subject once; `nil` as with `subject(of:for:at:)`.
    public func spend(_ secret: String, for purpose: SecretPurpose, at now: Date) throws -> String? {
        let subject = try subject(of: secret, for: purpose, at: now)
        try session.execute(
            "DELETE FROM secrets WHERE hash = ? AND purpose = ?",
            [.text(Self.hashed(secret)), .text(purpose.rawValue)])
        return subject
    }

    /// Forgets every secret of that purpose and subject: the links stop working.
    public func forgetSecrets(for purpose: SecretPurpose, subject: String) throws {
        try session.execute(
            "DELETE FROM secrets WHERE purpose = ? AND subject = ?", [.text(purpose.rawValue), .text(subject)])
    }

    /// Lower-case hexadecimal SHA-256 of a text.
    static func hashed(_ text: String) -> String { SHA256.hash(data: Data(text.utf8)).hexadecimal }
}
