import ErrorKinds
import GazetteAssembly
public import GazetteModel

extension Workspace {
    /// The file that says how issues are printed.
    public static let pressFileName = "press.yaml"

    /// Reads `press.yaml`; any error in it stops.
    public func pressSpecification() throws(PublishingError) -> PressSpecification {
        let file = path(Self.pressFileName)
        guard let bytes = try InputFile.bytesIfPresent(at: file, name: display(file)) else {
            throw PublishingError(
                .configuration, "没有 \(display(file))，不知道怎样付印", fix: "照 Documentation/Press.md 写一个：纸张、装订、印数、分送。")
        }
        let answer = PressReader.read(bytes, file: display(file))
        guard let specification = answer.value, answer.isUsable else {
            throw PublishingError(.configuration, "\(display(file)) 有错，先改正再继续", diagnostics: answer.diagnostics)
        }
        return specification
    }
}
