import ErrorKinds
import FoundationEssentials
import GazetteModel
public import GazetteTypesetting

extension PageProduction {
    /// The fonts, or why there are none.
    package func fonts() throws(PublishingError) -> FontLibrary {
        do {
            return try FontLibrary.standard(searching: resources.roots)
        } catch {
            throw Self.failure(error)
        }
    }

    /// What fonts there are and what they cover.
    public func fontReport() throws(PublishingError) -> FontReport {
        do {
            return try FontReport.standard(searching: resources.roots)
        } catch {
            throw Self.failure(error)
        }
    }

    /// The script that fetches the fonts of the lock file.
    public func fontScript() throws(PublishingError) -> String {
        do {
            return try FontLocations.standard(searching: resources.roots).fetchScript.path
        } catch {
            throw Self.failure(error)
        }
    }

    private static func failure(_ error: FontLibraryError) -> PublishingError {
        var diagnostics: [Diagnostic] = []
        if case .invalidRoles(let found) = error { diagnostics = found }
        return PublishingError(error.kind, "字体用不了：\(error)", diagnostics: diagnostics)
    }
}
