import Testing

@testable import Scoring

@Suite struct ReadingTests {
    private func scores(_ text: String, weights: [String: Double] = [:]) throws -> ScoreTable {
        try ScoreRows(DelimitedText(Array(text.utf8))).table(weights: weights)
    }

    @Test("a scoresheet's composite is the weighted mean of its criteria")
    func composites() throws {
        let text = "entry,judge,criterion,score\nb,J,theme,8\nb,J,craft,4\na,J,craft,5\na,J,theme,10\n"
        let table = try scores(text, weights: ["theme": 0.75, "craft": 0.25])
        #expect(table.entries == ["a", "b"] && table.judges == ["J"])
        #expect(table.cells.map(\.value) == [8.75, 7])
        #expect(try scores(text).cells.map(\.value) == [7.5, 6])
        #expect(try scores(text, weights: ["theme": 3, "craft": 1]).cells.map(\.value) == [8.75, 7])
    }

    @Test("a sheet that lacks a criterion differs from the whole as that criterion's mean does")
    func gaps() throws {
        // Themes have a mean of 7, crafts of 3; J's theme is 1 above its mean.
        let table = try scores(
            "entry,judge,criterion,score\na,I,theme,6\na,I,craft,3\nb,I,theme,7\nb,I,craft,3\na,J,theme,8\na,J,craft,\n"
        )
        #expect(table.cells.map(\.value) == [4.5, 6, 5])
    }

    @Test(
        "columns may come in any order and with others, quoted, with blank lines, in other conventions",
        arguments: [
            "judge,entry,score,criterion\nJ,a,7.5,x\n",
            "entry,judge,criterion,score,note\r\na,J,x,7.5,\"so, so\"\r\n\r\n",
            "\u{FEFF}Entry;Judge;Criterion;Score\na;J;x;7.5", "entry\tjudge\tscore\na\tJ\t7.5\n",
            "entry,judge,criterion,score\n\"a\",\"J\",x, 7.5 \n",
            "entry,judge,criterion,score,c\na,J,x,7.5,\"two\nlines\"\n",
            "entry,judge,criterion,score\na,J,x,75e-1\n",
        ])
    func reads(text: String) throws {
        let table = try scores(text)
        #expect(table.entries == ["a"] && table.judges == ["J"])
        #expect(table.cells.map(\.value) == [7.5])
    }

    @Test(
        "a mistake is named with its line",
        arguments: [
            ("", ReadingError.empty), ("entry,judge\n", .columnMissing("score")),
            ("entry,judge,score,Score\n", .columnTwice("score")),
            ("entry,judge,score\na,J,7\n\nb,J\n", .fieldCount(line: 4, found: 2, expected: 3)),
            ("entry,judge,score\na,J,7\nb,J,good\n", .notANumber(line: 3, column: "score", text: "good")),
            ("entry,judge,score\na,J,nan\n", .notANumber(line: 2, column: "score", text: "nan")),
            ("entry,judge,score\n,J,7\n", .fieldEmpty(line: 2, column: "entry")),
            ("entry,judge,score\na,J,7\nb,J,8\na,J,9\n", .repeated(line: 4, earlier: 2)),
            ("entry,judge,score\na,\"J,7\n", .quote(line: 2)), ("entry,judge,score\na,\"J\"x,7\n", .quote(line: 2)),
            (
                "entry,judge,score,note\na,J,7,\"two\nlines\"\nb,J,x,\n",
                .notANumber(line: 4, column: "score", text: "x")
            ),
        ])
    func refuses(text: String, expected: ReadingError) {
        #expect(throws: expected) { try scores(text) }
    }

    @Test("bytes that are not UTF-8 are refused where a name is read")
    func encoding() {
        let bytes = Array("entry,judge,score\na,J,7\n".utf8) + [0xE9] + Array(",J,7\n".utf8)
        #expect(throws: ReadingError.notUTF8(line: 3)) { try ScoreRows(DelimitedText(bytes)) }
    }

    @Test("every criterion has a weight, or none has, and no weight is for nothing")
    func weights() {
        let text = "entry,judge,criterion,score\na,J,x,7\na,J,y,8\n"
        #expect(throws: ReadingError.weightMissing(criterion: "y")) { try scores(text, weights: ["x": 1]) }
        #expect(throws: ReadingError.weightUnused(criterion: "z", known: ["x", "y"])) {
            try scores(text, weights: ["x": 1, "y": 1, "z": 1])
        }
    }

    @Test("equal ranks of a ballot are ties, and ranks need not be 1, 2, 3")
    func ballots() throws {
        let text = "ballot,rank,entry\nA,10,x\nA,20,y\nA,10,z\nB,1,y\nB,,x\nB,2,z\n"
        let ballots = try Ballots(DelimitedText(Array(text.utf8)))
        #expect(ballots.entries == ["x", "y", "z"])
        #expect(ballots.places == [[[0, 2], [1]], [[1], [2]]])
        #expect(throws: ReadingError.repeated(line: 3, earlier: 2)) {
            try Ballots(DelimitedText(Array("ballot,rank,entry\nA,1,x\nA,2,x\n".utf8)))
        }
    }
}
