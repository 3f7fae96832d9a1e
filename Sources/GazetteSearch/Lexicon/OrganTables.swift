/// The tables of short names: one line a fact, short names | full name | years in which the full name was borne.
///
/// Where several short names stand on a line, the organ is known by all of them.
enum OrganTables {
    static let national = [party, congressAndCourts, stateCouncilMinistries, stateCouncilAgencies, formerOrgans, companies]
    static let local = [localGovernment, localOrgans]
    static let policies = [policyWords, policyGroups]
}
