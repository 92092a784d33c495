import Showcase

extension Check where Subject == Upload {
    static var byteCount: Self {
        Check(examples: [tooLarge(bytes: 300 << 20, ceiling: 200 << 20)]) { upload in
            guard upload.data.count > upload.ceilings.bytes else { return nil }
            return tooLarge(bytes: upload.data.count, ceiling: upload.ceilings.bytes)
        }
    }

    private static func tooLarge(bytes: Int, ceiling: Int) -> Finding {
        Finding("file-too-large", .refuse, ["megabytes": .megabytes(bytes), "limit": .megabytes(ceiling)])
    }
}
