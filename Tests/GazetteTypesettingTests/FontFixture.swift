import Foundation
import GazetteTestSupport
import GazetteTypesetting

/// The repository's fonts; nil, said loudly, when they were not fetched.
enum FontFixture {
    static let locations: FontLocations? = try? FontLocations.standard(searching: [Repository.root.path])

    static let library: FontLibrary? = {
        do { return try FontLibrary.standard(searching: [Repository.root.path]) } catch {
            print("⚠️  略过需要字体的测试：\(error)")
            return nil
        }
    }()

    static var isFetched: Bool { library != nil }
}
