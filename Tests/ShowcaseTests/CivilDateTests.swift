import Showcase
import Testing

@Suite("A calendar day")
struct CivilDateTests {
    @Test(
        "is read from YYYY-MM-DD and from nothing else",
        arguments: [
            ("2010-02-28", true), ("2012-02-29", true), ("2011-02-29", false), ("1900-02-29", false),
            ("2000-02-29", true), ("2010-13-01", false), ("2010-00-10", false), ("2010-04-31", false),
            ("2010-4-01", false), ("10-04-01", false), ("2010-04-01 ", false), ("٢٠١٠-٠٤-٠١", false), ("", false),
        ])
    func reading(text: String, isDay: Bool) {
        #expect((CivilDate(text) != nil) == isDay)
        if isDay { #expect(CivilDate(text)?.description == text) }
    }

    @Test(
        "counts whole years",
        arguments: [
            ("2008-04-01", "2026-04-01", 18), ("2008-04-02", "2026-04-01", 17), ("2012-02-29", "2026-02-28", 13),
            ("2012-02-29", "2026-03-01", 14), ("2026-04-01", "2026-04-01", 0),
        ])
    func age(born: String, on day: String, years: Int) throws {
        #expect(try #require(CivilDate(born)).age(on: try #require(CivilDate(day))) == years)
    }
}
