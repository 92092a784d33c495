// What would make a judge partial. Names are compared after folding case, accents and spaces.

extension ConflictCheck {
    static let program = ConflictCheck(hindrance: .program) {
        $0.ties.program != nil && $0.ties.program == $0.origin.program
    }

    /// The judge lives where the entrant does, where the entry comes from, or where its program is.
    static let partnerCity = ConflictCheck(hindrance: .partnerCity) { encounter in
        guard let home = encounter.ties.city else { return false }
        return encounter.origin.cities.contains { $0.isSame(as: home) }
    }

    static let school = ConflictCheck(hindrance: .school) {
        $0.ties.school != nil && $0.ties.school == $0.origin.school
    }

    /// A declared name is that of the entry's program (or its id), one of its cities, or the entrant's school.
    static let declared = ConflictCheck(hindrance: .declared) { encounter in
        !encounter.ties.declared.isEmpty && encounter.origin.names.contains { encounter.ties.declared.contains($0) }
    }
}
