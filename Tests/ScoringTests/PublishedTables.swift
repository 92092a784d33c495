/// Small tables printed in the literature.
enum PublishedTables {
    /// Six targets × four judges: Shrout & Fleiss, Psychological Bulletin 86 (1979), Table 2.
    static let shroutFleiss: [[Double]] = [
        [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]

    /// Twelve units, the scores of up to four observers: Krippendorff, "Computing Krippendorff's alpha-reliability"
    /// (2011), section D.
    static let krippendorff: [[Double]] = [
        [1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4], [1, 1, 2, 1],
        [2, 2, 2, 2], [5, 5, 5], [1, 1], [3],
    ]
}
