/// Which faces set which role, in the order of preference: `fonts/roles.yaml`.
public struct FontRoles: Sendable, Equatable {
    /// One role's faces.
    public struct Chain: Sendable, Equatable {
        /// The role's Chinese name.
        public var name: String
        /// Face names of the lock; the first is the primary face.
        public var faces: [String]

        public init(name: String, faces: [String]) {
            self.name = name
            self.faces = faces
        }
    }

    /// How far the middle of a face's Han lies above the baseline, in 1/1000 em; faces without Han are absent.
    public var centres: [String: Int]
    /// A chain for every role.
    public var chains: [FontRole: Chain]

    public init(centres: [String: Int], chains: [FontRole: Chain]) {
        self.centres = centres
        self.chains = chains
    }

    /// How far glyphs of a fallback face rise so that they stand level with the primary face's Han, in 1/1000 em.
    public func baselineShift(of face: String, in role: FontRole) -> Int {
        guard let primary = chains[role]?.faces.first, let wanted = centres[primary], let own = centres[face] else { return 0 }
        return wanted - own
    }
}
