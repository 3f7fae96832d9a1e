import GazetteChecking
import GazetteModel
import Testing

struct NumberAndDateCheckTests {
    @Test func `a document number's year stands in six-cornered brackets`() {
        expectMarked(DocumentNumberBracketsCheck.self, "按照国办发⟦[2020]17号⟧和甘政办发⟦（2020）83号⟧要求办理。")
        expectMarked(DocumentNumberBracketsCheck.self, "按照国办发〔2020〕17号要求办理。")
        expectMarked(DocumentNumberBracketsCheck.self, "会议（2020）研究了17号事项，图[2020]略。")
    }

    @Test func `the document's own wrong brackets are an error, an old cited number a note`() {
        let own = DocumentNumberBracketsCheck.findings(in: parsed("东县府办发[2020]71号\n\n关于做好工作的通知\n\n抓好落实。"))
        #expect(own.map(\.severity) == [.error])
        let old = DocumentNumberBracketsCheck.findings(in: parsed("按照深府办[1998]116号文件办理。"))
        #expect(old.map(\.severity) == [.note])
    }

    @Test func `a document number has no 第, no leading zero, a full year`() {
        expectMarked(DocumentNumberFormCheck.self, "见国发⟦〔2020〕第5号⟧、国发⟦〔2020〕05号⟧、国发⟦〔20〕5号⟧。")
        expectMarked(DocumentNumberFormCheck.self, "见国发〔2020〕5号、国发〔2020〕105号。")
        expectMarked(DocumentNumberFormCheck.self, "河北省人民政府令〔2019〕第8号公布，参见附注〔12〕及第5号。")
    }

    @Test func `dates are written with year, month and day`() {
        expectMarked(DateFormCheck.self, "请于⟦2020.10.21⟧前、⟦2020-10-22⟧前、⟦20年10月⟧前报送。")
        expectMarked(DateFormCheck.self, "请于2020年10月21日前报送，版本为V2020.10.21，见GB/T 9704-2012和https://a.b/2020-10-21.html。")
        expectMarked(DateFormCheck.self, "工作满20年，1.20年5月，第20年3月，90年代，2020年10月。")
    }

    @Test func `a day must be in the calendar`() {
        expectMarked(DateFormCheck.self, "自⟦2021年2月29日⟧起施行，至⟦2021年13月1日⟧止。")
        expectMarked(DateFormCheck.self, "自2020年2月29日起施行。")
        expectMarked(DateFormCheck.self, "自二〇二〇年二月二十九日起施行，⟦二〇二一年二月二十九日⟧止。")
    }

    @Test func `the zero of a year in Han is 〇`() {
        expectMarked(DateFormCheck.self, "⟦二0二0年⟧、⟦二O一一年⟧、⟦二○○六年⟧、⟦二零零七年⟧施行。")
        expectMarked(DateFormCheck.self, "二〇二〇年、一九八一年施行。")
    }

    @Test func `the day of adoption has no leading zeros`() {
        expectMarked(DateFormCheck.self, "关于做好工作的通知\n\n抓好落实。\n\n河州县人民政府\n\n⟦2020年01月05日⟧")
        expectMarked(DateFormCheck.self, "表中的日期2020年01月05日照录。")
    }
}
