/// Why a document cannot be read as a work.
enum DocumentFault: Error, Equatable, CaseIterable {
    case damaged
    /// A part does not have the checksum that its package states.
    case checksum
    /// A password is needed to open it.
    case locked
    /// It unpacks to far more than it is, or to more than any document.
    case bomb
    /// Parts of a package that share bytes.
    case overlap
    /// A package that two programs would read differently.
    case ambiguous
    /// Another file hidden in it.
    case stowaway
    /// A name in the package that points outside of it.
    case escapingName
    /// A DOCTYPE or entities in its XML (CWE-611, CWE-776).
    case entities
    case macros
    /// A PDF that holds JavaScript.
    case script
    /// It starts a program.
    case launch
    /// Its template is to be fetched from elsewhere when it is opened.
    case fetchesTemplate
    /// Pictures of it are to be fetched.
    case fetchesPicture
    /// Other parts of it are to be fetched.
    case fetchesPart
    /// More words or pages than any work.
    case tooLong
}
