/// What a file says about how its work was made: facts for staff, with their limits.
///
/// Anyone can write such marks, and nothing here was verified; most programs leave none, and many take them out, so
/// that their absence proves nothing. Names of persons and the words of prompts are not kept.
public struct Provenance: Sendable, Equatable, Codable {
    /// A manifest of Content Credentials.
    public var contentCredentials: ContentCredentials?
    /// The term of IPTC's vocabulary that the XMP packet names: `trainedAlgorithmicMedia`, `digitalCapture`…
    public var digitalSourceType: String?
    /// Marks that generating programs leave.
    public var generatorTags: [GeneratorTag]

    public init(
        contentCredentials: ContentCredentials? = nil, digitalSourceType: String? = nil,
        generatorTags: [GeneratorTag] = []
    ) {
        self.contentCredentials = contentCredentials
        self.digitalSourceType = digitalSourceType
        self.generatorTags = generatorTags
    }

    public var isEmpty: Bool { contentCredentials == nil && digitalSourceType == nil && generatorTags.isEmpty }

    enum CodingKeys: String, CodingKey {
        case contentCredentials = "content_credentials"
        case digitalSourceType = "digital_source_type"
        case generatorTags = "generator_tags"
    }

    /// What the newest manifest claims (C2PA Technical Specification 2.1). Its signature was not checked.
    public struct ContentCredentials: Sendable, Equatable, Codable {
        /// How many manifests the file holds; 0 where the store cannot be read.
        public var manifests: Int
        /// The program that is said to have made the claim.
        public var claimGenerator: String?
        /// What is said to have been done, in order.
        public var actions: [Action]

        public init(manifests: Int = 0, claimGenerator: String? = nil, actions: [Action] = []) {
            self.manifests = manifests
            self.claimGenerator = claimGenerator
            self.actions = actions
        }

        enum CodingKeys: String, CodingKey {
            case manifests, actions
            case claimGenerator = "claim_generator"
        }
    }

    public struct Action: Sendable, Equatable, Codable {
        /// `c2pa.created`, `c2pa.edited`…
        public var action: String
        public var digitalSourceType: String?

        public init(action: String, digitalSourceType: String? = nil) {
            self.action = action
            self.digitalSourceType = digitalSourceType
        }

        enum CodingKeys: String, CodingKey {
            case action
            case digitalSourceType = "digital_source_type"
        }
    }

    public struct GeneratorTag: Sendable, Hashable, Codable {
        /// Where it stands: `png parameters`, `exif Software`, `xmp CreatorTool`…
        public var tag: String
        /// The program that leaves such a mark.
        public var program: String

        public init(tag: String, program: String) {
            self.tag = tag
            self.program = program
        }
    }
}
