/// The wire types of the judges' API: all that ever reaches a judge's machine.
///
/// Blind by construction: no type here has a field for a name, a place, a program, a school, a file name, a time of
/// submission or another judge.
public enum JudgesAPI {
    /// `POST /api/judge/session`: an invitation for a token.
    public struct Invitation: Sendable, Equatable, Codable {
        public var invitation: String
        public init(invitation: String) { self.invitation = invitation }
    }

    public struct Session: Sendable, Equatable, Codable {
        public var token: String
        public var judge: String
        public init(token: String, judge: String) {
            self.token = token
            self.judge = judge
        }
    }

    /// `GET /api/judge/queue`
    public struct Queue: Sendable, Equatable, Codable {
        public var season: String
        public var items: [Item]
        public init(season: String, items: [Item]) {
            self.season = season
            self.items = items
        }

        public struct Item: Sendable, Equatable, Codable {
            public var entry: String
            public var category: String
            public var title: String
            public var kind: WorkKind
            /// The judge's own scores, once given.
            public var scores: [String: Int]?
            public init(entry: String, category: String, title: String, kind: WorkKind, scores: [String: Int]?) {
                self.entry = entry
                self.category = category
                self.title = title
                self.kind = kind
                self.scores = scores
            }
        }
    }

    /// `GET /api/judge/entries/{id}`
    public struct EntryView: Sendable, Equatable, Codable {
        public var entry: String
        public var category: String
        public var categoryTitle: String
        public var title: String
        public var statement: String
        public var language: String
        public var kind: WorkKind
        /// The media type of `GET /api/judge/entries/{id}/work`.
        public var mediaType: String
        public var bytes: Int
        public var rubric: RubricView
        public var scores: [String: Int]?
        public init(
            entry: String, category: String, categoryTitle: String, title: String, statement: String, language: String,
            kind: WorkKind, mediaType: String, bytes: Int, rubric: RubricView, scores: [String: Int]?
        ) {
            self.entry = entry
            self.category = category
            self.categoryTitle = categoryTitle
            self.title = title
            self.statement = statement
            self.language = language
            self.kind = kind
            self.mediaType = mediaType
            self.bytes = bytes
            self.rubric = rubric
            self.scores = scores
        }

        enum CodingKeys: String, CodingKey {
            case entry, category, title, statement, language, kind, bytes, rubric, scores
            case categoryTitle = "category_title"
            case mediaType = "media_type"
        }
    }

    /// A rubric in the judge's language.
    public struct RubricView: Sendable, Equatable, Codable {
        public var min: Int
        public var max: Int
        public var criteria: [CriterionView]
        public init(min: Int, max: Int, criteria: [CriterionView]) {
            self.min = min
            self.max = max
            self.criteria = criteria
        }

        public struct CriterionView: Sendable, Equatable, Codable {
            public var id: String
            public var title: String
            public var weight: Double
            public var anchors: [Int: String]
            public init(id: String, title: String, weight: Double, anchors: [Int: String]) {
                self.id = id
                self.title = title
                self.weight = weight
                self.anchors = anchors
            }
        }
    }

    /// `PUT /api/judge/entries/{id}/scoresheet`
    public struct Scores: Sendable, Equatable, Codable {
        public var scores: [String: Int]
        public var comment: String
        public init(scores: [String: Int], comment: String = "") {
            self.scores = scores
            self.comment = comment
        }
    }

    /// What every endpoint answers when it refuses.
    public struct Failure: Sendable, Equatable, Codable {
        public var code: String
        public var message: String
        public var remedy: String?
        public init(code: String, message: String, remedy: String?) {
            self.code = code
            self.message = message
            self.remedy = remedy
        }
    }
}
