extension PageFrame {
    /// What is drawn on the page: the upright items, then the turned ones.
    public var drawnItems: [FrameItem] { turned.isEmpty ? items : items + turned }

    /// Whether an item, by its number in `drawnItems`, stands sideways.
    public func isTurned(item: Int) -> Bool { item >= items.count }

    /// The page with other items in the same places.
    public func replacing(_ drawn: [FrameItem]) -> PageFrame {
        var page = self
        page.items = Array(drawn.prefix(items.count))
        page.turned = Array(drawn.dropFirst(items.count))
        return page
    }

    /// An item by its number in `drawnItems`.
    public func item(_ number: Int) -> FrameItem { number < items.count ? items[number] : turned[number - items.count] }
}
