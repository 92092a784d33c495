/// Scores as a judge types them: `theme=8 originality=7`. Criteria come from the theme, so they are arguments.
public enum ScoreArguments {
    /// - Throws: `DeskError.scoreUnread` for the first argument that is not `CRITERION=NUMBER`, or says one twice.
    public static func read(_ arguments: [String]) throws(DeskError) -> [String: Int] {
        var scores: [String: Int] = [:]
        for argument in arguments {
            let parts = argument.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, let score = Int(parts[1]),
                scores.updateValue(score, forKey: String(parts[0])) == nil
            else { throw .scoreUnread(argument) }
        }
        return scores
    }
}
