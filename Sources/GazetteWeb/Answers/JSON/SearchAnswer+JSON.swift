import GazetteArchive
import GazetteModel
import GazetteSearch

extension SearchAnswer: JSONWritable {
    func write(to json: inout JSONText) {
        json.object { json in
            json.field("corrections", corrections)
            json.field("facets", facets)
            json.field("hits", hits)
            json.field("kind", kind.rawValue)
            json.field("offset", offset)
            json.field("order", order.rawValue)
            json.field("query", query)
            json.field("related", related)
            json.field("remarks", remarks)
            json.field("total", total)
        }
    }
}

extension SearchHit: JSONWritable {
    func write(to json: inout JSONText) {
        json.object { json in
            json.field("block", block)
            json.field("document", document)
            json.field("explanation", explanation)
            json.field("number", number)
            json.field("page", page)
            json.field("path", path)
            json.field("snippet", snippet)
            json.field("title", title)
        }
    }
}

extension DocumentSummary: JSONWritable {
    func write(to json: inout JSONText) {
        json.object { json in
            json.field("adopted", adopted?.description)
            json.field("authority", authority)
            json.field("genre", genre)
            json.field("id", id)
            json.field("issue", issue.description)
            json.field("number", number)
            json.field("pages", pages)
            json.field("repealedBy", repealedBy)
            json.field("section", section)
            json.field("title", title)
        }
    }
}

extension Pagination.Pages: JSONWritable {
    func write(to json: inout JSONText) {
        json.object { json in
            json.field("firstFolio", firstFolio)
            json.field("firstPage", firstPage)
            json.field("lastFolio", lastFolio)
            json.field("lastPage", lastPage)
        }
    }
}

extension TextSpan: JSONWritable {
    func write(to json: inout JSONText) {
        json.object { json in
            json.field("isMatch", isMatch)
            json.field("text", text)
        }
    }
}

extension FacetResult: JSONWritable {
    func write(to json: inout JSONText) {
        json.object { json in
            json.field("facet", facet.rawValue)
            json.field("name", name)
            json.field("values", values)
        }
    }
}

extension FacetCount: JSONWritable {
    func write(to json: inout JSONText) {
        json.object { json in
            json.field("count", count)
            json.field("value", value)
        }
    }
}

extension HitExplanation: JSONWritable {
    func write(to json: inout JSONText) {
        json.object { json in
            json.field("parts", parts)
            json.field("reason", reason)
            json.field("score", score)
            json.field("words", words)
        }
    }
}

extension HitExplanation.Word: JSONWritable {
    func write(to json: inout JSONText) {
        json.object { json in
            json.field("alternatives", alternatives)
            json.field("isInFields", isInFields)
            json.field("isInTitle", isInTitle)
            json.field("passages", passages)
            json.field("rarity", rarity)
            json.field("typed", typed)
        }
    }
}
