import Foundation
import Showcase

extension Interface {
    /// Day and time in words with the zone's name: `April 1, 2026 at 11:59 PM EDT`.
    public func date(_ instant: Date, in zone: TimeZone) -> String {
        instant.formatted(format(in: zone).day().month(.wide).year().hour().minute().timeZone())
    }

    /// The day in words: `April 1, 2026`.
    public func day(_ instant: Date, in zone: TimeZone) -> String {
        instant.formatted(format(in: zone).day().month(.wide).year())
    }

    public func day(_ day: CivilDate) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = DateComponents(year: day.year, month: day.month, day: day.day, hour: 12)
        return calendar.date(from: parts).map { self.day($0, in: .gmt) } ?? day.description
    }

    public func number(_ number: Int) -> String { number.formatted(.number.locale(locale)) }

    /// With up to `places` digits after the decimal sign.
    public func number(_ number: Double, places: Int) -> String {
        number.formatted(.number.precision(.fractionLength(0...places)).locale(locale))
    }

    /// A file's size, in steps of 1000: `12.3 MB`.
    public func bytes(_ count: Int) -> String {
        count.formatted(.byteCount(style: .decimal, spellsOutZero: false).locale(locale))
    }

    /// A length of time in words: `10 minutes`, `1 minute, 30 seconds`.
    public func duration(seconds: Double) -> String {
        Duration.seconds(seconds.rounded()).formatted(
            .units(allowed: [.hours, .minutes, .seconds], width: .wide).locale(locale))
    }

    public func money(_ amount: Money) -> String {
        amount.value.formatted(.currency(code: amount.currency).precision(.fractionLength(0)).locale(locale))
    }

    /// `a, b, and c`.
    public func list(_ items: [String]) -> String {
        items.formatted(.list(type: .and, width: .standard).locale(locale))
    }

    /// The name of a country by its ISO 3166-1 alpha-2 code; `nil` when there is no such country.
    public func country(_ code: String) -> String? { CountryName.of(code, in: tag) }

    /// The name of a language by its BCP 47 tag; `nil` when it is not known.
    public func language(_ tag: String) -> String? { locale.localizedString(forIdentifier: tag) }

    private func format(in zone: TimeZone) -> Date.FormatStyle {
        Date.FormatStyle(locale: locale, calendar: Calendar(identifier: .gregorian), timeZone: zone)
    }
}
