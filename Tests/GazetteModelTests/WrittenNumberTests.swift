import GazetteModel
import Testing

@Suite struct WrittenNumberTests {
    @Test(arguments: ["2020-+1-+2", "2020--1-02", "+202-01-02", "2020-１-02", "２０２０-01-02", "2020-1-02", "2020-01-02 ", ""])
    func `only ASCII digits in their places are a day`(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test func `a day comes back as it is written`() {
        #expect(CalendarDay("2020-01-02")?.description == "2020-01-02")
        #expect(CalendarDay("2020-02-29") != nil)
        #expect(CalendarDay("2021-02-29") == nil)
    }

    @Test(arguments: ["2020-+1", "+202-1", "2020-１", "2020-", "2020-0001", "2020-1-1"])
    func `only ASCII digits in their places are an issue's number`(text: String) {
        #expect(IssueIdentifier(text) == nil)
    }

    @Test func `an issue's number may be short`() {
        #expect(IssueIdentifier("2020-1") == IssueIdentifier("2020-01"))
    }
}
