/// What templates see of a page: named values, told without reflection, which costs more than a search.
protocol TemplateRecord {
    /// The value of a name; `.unknown` for a name that the record does not have.
    func value(of name: String) -> TemplateValue
}
