import SourceReading
import Testing

@Test func `the nearest name is close or none`() {
    #expect(NearestName.of("layuot", in: ["name", "layout"]) == "layout")
    #expect(NearestName.of("xyz", in: ["name", "layout"]) == nil)
    #expect(NearestName.of("", in: ["id"]) == nil)
}
