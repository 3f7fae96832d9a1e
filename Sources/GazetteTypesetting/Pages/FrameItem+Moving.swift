import PageModel

extension FrameItem {
    func moved(x: Length, y: Length) -> FrameItem {
        switch self {
        case .text(var run):
            run.x += x
            run.y += y
            return .text(run)
        case .rule(var rule):
            rule.x += x
            rule.y += y
            return .rule(rule)
        case .link(var link):
            link.x += x
            link.y += y
            return .link(link)
        case .destination(var destination):
            destination.y += y
            return .destination(destination)
        case .image(var image):
            image.x += x
            image.y += y
            return .image(image)
        }
    }
}
