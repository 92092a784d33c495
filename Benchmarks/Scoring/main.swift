import Foundation

/// `ScoringBenchmark` prints the simulation's table and the timings; `ScoringBenchmark export DIR` writes the data sets
/// that `Scripts/compare-scoring` gives to other programs too.
let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "export", let folder = arguments.dropFirst().first {
    try Export.write(to: URL(filePath: folder))
} else {
    Timing.run()
    Simulation.run()
}
