import Mustache

// What the template of a document's text sees.

extension TextPart: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "cssClass": cssClass
        case "items": items
        default: nil
        }
    }
}

extension TextItem: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "line": line
        case "table": table
        case "figure": figure
        default: nil
        }
    }
}

extension TitleItem: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "element": element
        case "lines": lines
        case "folio": folio
        default: nil
        }
    }
}

extension TitleItem.Line: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "block": block
        case "text": text
        default: nil
        }
    }
}

extension LineItem: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "block": block
        case "element": element
        case "cssClass": cssClass
        case "spans": spans
        case "folio": folio
        default: nil
        }
    }
}

extension TextPiece: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "face": face
        case "text": text
        case "target": target
        case "anchor": anchor
        case "isRaised": isRaised
        default: nil
        }
    }
}

extension TableItem: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "hasHead": hasHead
        case "head": head
        case "body": body
        case "folios": folios
        default: nil
        }
    }
}

extension TableItem.Row: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "cells": cells
        default: nil
        }
    }
}

extension TableItem.Cell: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "element": element
        case "scope": scope
        case "rowSpan": rowSpan
        case "columnSpan": columnSpan
        case "alignment": alignment
        case "paragraphs": paragraphs
        default: nil
        }
    }
}

extension TableItem.Paragraph: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "block": block
        case "spans": spans
        default: nil
        }
    }
}

extension FigureItem: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "block": block
        case "alternative": alternative
        case "spans": spans
        case "link": link
        case "folio": folio
        default: nil
        }
    }
}
