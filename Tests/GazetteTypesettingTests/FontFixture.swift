import Foundation
import GazetteTestSupport
import GazetteTypesetting

/// The repository's fonts; nil when they were not fetched.
enum FontFixture {
    static let locations: FontLocations? = try? FontLocations.standard(searching: [Repository.root.path])

    static let library: FontLibrary? = try? FontLibrary.standard(searching: [Repository.root.path])

    static var isFetched: Bool { library != nil }
}
