/// The parts of a judge–entry graph that hang together.
struct Parts {
    let count: Int
    /// The label of the part with the most entries.
    let largest: Int?
    private let entryLabels: [Int?]
    private let judgeLabels: [Int?]

    /// - Parameter panels: for each entry the judges it is joined to.
    init(panels: [[Int]], judges: Int) {
        var sets = DisjointSets(count: judges + panels.count)
        for entry in panels.indices { for judge in panels[entry] { sets.join(judge, judges + entry) } }
        // Roots in order of their first entry, then sorted so that part 0 has the most entries.
        var sizes: [(root: Int, entries: Int)] = []
        var position: [Int: Int] = [:]
        for entry in panels.indices where !panels[entry].isEmpty {
            let root = sets.root(of: judges + entry)
            if let at = position[root] {
                sizes[at].entries += 1
            } else {
                position[root] = sizes.count
                sizes.append((root, 1))
            }
        }
        let order = sizes.indices.sorted { (-sizes[$0].entries, $0) < (-sizes[$1].entries, $1) }
        var label: [Int: Int] = [:]
        for (rank, index) in order.enumerated() { label[sizes[index].root] = rank }
        entryLabels = panels.indices.map { label[sets.root(of: judges + $0)] }
        judgeLabels = (0..<judges).map { label[sets.root(of: $0)] }
        count = sizes.count
        largest = sizes.isEmpty ? nil : 0
    }

    func label(ofEntry entry: Int) -> Int? { entryLabels[entry] }
    func label(ofJudge judge: Int) -> Int? { judgeLabels[judge] }
}
