/// Which entries have a finite worth: the greatest set in which everyone beat or tied someone, directly or through others,
/// and was beaten or tied in turn.
///
/// Source: L. R. Ford, "Solution of a ranking problem from binary comparisons", American Mathematical Monthly 64 (1957).
enum Estimable {
    /// - Returns: for each entry whether it belongs to the largest strongly connected component of the graph of wins; of
    ///   equally large ones to that of the first entry.
    static func entries(of ballots: Ballots) -> [Bool] {
        let count = ballots.entries.count
        var wins: [[Int32]] = Array(repeating: [], count: count)
        // Neighbouring places are enough: a win over the next is a win over all behind it, through the next.
        for ballot in ballots.places {
            for (index, place) in ballot.enumerated() {
                for entry in place {
                    if index + 1 < ballot.count { wins[entry].append(contentsOf: ballot[index + 1].map(Int32.init)) }
                }
                for (one, other) in zip(place, place.dropFirst()) {
                    wins[one].append(Int32(other))
                    wins[other].append(Int32(one))
                }
            }
        }
        let labels = components(of: wins)
        var sizes = Array(repeating: 0, count: (labels.max() ?? -1) + 1)
        for label in labels { sizes[label] += 1 }
        guard let most = sizes.max(), most > 1, let chosen = labels.first(where: { sizes[$0] == most }) else {
            return Array(repeating: false, count: count)
        }
        return labels.map { $0 == chosen }
    }

    /// Tarjan's algorithm, without recursion. Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM
    /// Journal on Computing 1 (1972).
    private static func components(of graph: [[Int32]]) -> [Int] {
        var labels = Array(repeating: -1, count: graph.count)
        var index = Array(repeating: -1, count: graph.count)
        var low = index
        var (next, label) = (0, 0)
        var stack: [Int] = []
        var isOnStack = Array(repeating: false, count: graph.count)
        for root in graph.indices where index[root] < 0 {
            var path: [(node: Int, edge: Int)] = [(root, 0)]
            while let (node, edge) = path.last {
                if edge == 0 {
                    (index[node], low[node]) = (next, next)
                    next += 1
                    stack.append(node)
                    isOnStack[node] = true
                }
                if edge < graph[node].count {
                    path[path.count - 1].edge += 1
                    let target = Int(graph[node][edge])
                    if index[target] < 0 {
                        path.append((target, 0))
                    } else if isOnStack[target] {
                        low[node] = min(low[node], index[target])
                    }
                    continue
                }
                path.removeLast()
                if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
                guard low[node] == index[node] else { continue }
                while let member = stack.popLast() {
                    isOnStack[member] = false
                    labels[member] = label
                    if member == node { break }
                }
                label += 1
            }
        }
        return labels
    }
}
