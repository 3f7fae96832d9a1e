// What the template of a document's text sees.

extension TextPart: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "cssClass": .init(cssClass)
        case "items": .init(items)
        default: .unknown
        }
    }
}

extension TextItem: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "title": .init(title)
        case "line": .init(line)
        case "table": .init(table)
        case "figure": .init(figure)
        default: .unknown
        }
    }
}

extension TitleItem: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "element": .init(element)
        case "lines": .init(lines)
        case "folio": .init(folio)
        default: .unknown
        }
    }
}

extension TitleItem.Line: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "block": .init(block)
        case "text": .init(text)
        default: .unknown
        }
    }
}

extension LineItem: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "block": .init(block)
        case "element": .init(element)
        case "cssClass": .init(cssClass)
        case "spans": .init(spans)
        case "folio": .init(folio)
        default: .unknown
        }
    }
}

extension TextPiece: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "face": .init(face)
        case "text": .init(text)
        case "target": .init(target)
        case "anchor": .init(anchor)
        case "isRaised": .init(isRaised)
        default: .unknown
        }
    }
}

extension TableItem: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "hasHead": .init(hasHead)
        case "head": .init(head)
        case "body": .init(body)
        case "folios": .init(folios)
        default: .unknown
        }
    }
}

extension TableItem.Row: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "cells": .init(cells)
        default: .unknown
        }
    }
}

extension TableItem.Cell: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "element": .init(element)
        case "scope": .init(scope)
        case "rowSpan": .init(rowSpan)
        case "columnSpan": .init(columnSpan)
        case "alignment": .init(alignment)
        case "paragraphs": .init(paragraphs)
        default: .unknown
        }
    }
}

extension TableItem.Paragraph: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "block": .init(block)
        case "spans": .init(spans)
        default: .unknown
        }
    }
}

extension FigureItem: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "block": .init(block)
        case "alternative": .init(alternative)
        case "spans": .init(spans)
        case "link": .init(link)
        case "folio": .init(folio)
        default: .unknown
        }
    }
}
