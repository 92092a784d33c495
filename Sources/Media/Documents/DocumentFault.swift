/// Why a document cannot be read as a work.
enum DocumentFault: Error, CaseIterable {
    case damaged
    /// A password is needed to open it.
    case locked
    /// It unpacks to far more than it is, or to more than any document.
    case bomb
    /// A name in the package that points outside of it.
    case escapingName
    /// A DOCTYPE or entities in its XML (CWE-611, CWE-776).
    case entities
    case macros
    /// A PDF that holds JavaScript.
    case script
    /// A PDF that starts a program.
    case launch
    /// More words or pages than any work.
    case tooLong
}
