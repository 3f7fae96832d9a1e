import GazetteTypesetting

extension PageFrame {
    /// What is drawn on the page: the upright items, then the turned ones.
    var drawnItems: [FrameItem] { turned.isEmpty ? items : items + turned }

    /// Whether an item, by its number in `drawnItems`, stands sideways.
    func isTurned(item: Int) -> Bool { item >= items.count }

    /// The page with other items in the same places.
    func replacing(_ drawn: [FrameItem]) -> PageFrame {
        var page = self
        page.items = Array(drawn.prefix(items.count))
        page.turned = Array(drawn.dropFirst(items.count))
        return page
    }

    /// An item by its number in `drawnItems`.
    func item(_ number: Int) -> FrameItem { number < items.count ? items[number] : turned[number - items.count] }
}
