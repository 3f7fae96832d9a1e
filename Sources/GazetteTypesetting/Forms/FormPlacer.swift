/// Places what stands by the form of official documents rather than by its style alone.
struct FormPlacer {
    let layout: LayoutSpecification

    func place(_ blocks: [SetBlock]) -> [SetBlock] {
        var blocks = TitleJoiner(layout: layout).joined(blocks)
        blocks = HeaderPlacer(layout: layout).place(blocks)
        blocks = SignOffPlacer(layout: layout).place(blocks)
        return ImprintPlacer(layout: layout).place(blocks)
    }
}
