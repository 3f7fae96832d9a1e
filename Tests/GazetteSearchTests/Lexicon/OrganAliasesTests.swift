import ChineseText
import GazetteSearch
import Testing

@Suite struct OrganAliasesTests {
    @Test(arguments: [
        ("国办", "国务院办公厅"), ("最高法司法解释", "最高人民法院"), ("市场监管总局公告", "国家市场监督管理总局"),
        ("勞委會", "行政院劳工委员会"), ("金管會", "金融监督管理委员会"), ("退役军人部", "退役军人事务部"),
        ("低保", "最低生活保障"), ("营改增", "营业税改征增值税"), ("NCC", "国家通讯传播委员会"),
    ]) func `a short name is its full name`(_ query: String, _ full: String) {
        #expect(replacements(query, .fullName).contains(full))
    }

    @Test(arguments: [
        ("河北省人社厅", "河北省人力资源和社会保障厅"), ("东乡县发改委", "东乡县发展和改革委员会"),
        ("雄县发改局文件", "雄县发展和改革局文件"), ("北京住建委", "北京住房和城乡建设委员会"),
        ("石家庄市自规局", "石家庄市自然资源和规划局"), ("东乡县政府办", "东乡县人民政府办公室"),
        ("某市市监局", "某市市场监督管理局"), ("贵州省政府", "贵州省人民政府"),
    ]) func `a local organ keeps its division`(_ query: String, _ full: String) throws {
        let query = folded(query)
        let rewritten = OrganAliases.expansions(of: query).map {
            text(query[..<$0.range.lowerBound] + $0.replacement + query[$0.range.upperBound...])
        }
        #expect(rewritten.first == full)
        #expect(!rewritten.contains { $0.contains("国家发展") })
    }

    @Test func `without a division the organ may be anyone's`() {
        let found = replacements("发改委", .fullName)
        #expect(found == ["国家发展和改革委员会", "国家发展计划委员会", "发展和改革委员会"])
    }

    @Test func `years are those of the full name`() throws {
        let expansion = try #require(OrganAliases.expansions(of: folded("银保监会")).first)
        #expect(expansion.years == YearSpan(from: 2018, through: 2023))
        #expect(expansion.range == 0..<4 && expansion.kind == .organ)
        #expect(expansion.years.contains(2018) && expansion.years.contains(2023) && !expansion.years.contains(2024))
    }

    @Test func `other short names and the organs before and after come later`() {
        let found = OrganAliases.expansions(of: folded("卫健委")).map { ($0.nearness, text($0.replacement)) }
        #expect(found.map(\.0) == found.map(\.0).sorted())
        #expect(found.contains { $0 == (.succession, "国家卫生和计划生育委员会") })
        #expect(found.contains { $0 == (.succession, "卫生部") })
        #expect(replacements("人社部", .shortName) == ["人力资源社会保障部"])
        // It holds 卫健委, which finds it anyway.
        #expect(!found.contains { $0.1 == "国家卫健委" })
    }

    @Test func `a full name leads to its short names`() {
        #expect(replacements("人力资源和社会保障部", .shortName) == ["人社部", "人力资源社会保障部"])
        #expect(OrganAliases.shortNames(of: folded("国务院办公厅")).map(text) == ["国办", "国务院办"])
        #expect(OrganAliases.shortNames(of: folded("河北省人力资源和社会保障厅")).map(text).first == "河北省人社厅")
        #expect(OrganAliases.shortNames(of: folded("某某公司")).isEmpty)
        #expect(OrganAliases.shortNames(of: []).isEmpty)
    }

    @Test func `a word for several things is each of them`() {
        #expect(
            replacements("五险一金", .part) == ["养老保险", "医疗保险", "失业保险", "工伤保险", "生育保险", "住房公积金"])
        #expect(OrganAliases.expansions(of: folded("放管服")).allSatisfy { $0.kind == .policy && $0.nearness == .part })
    }

    @Test(arguments: [
        "交通部门", "集中办理", "全国办学", "居民企业", "法人行为", "住房公积金", "国务院办公厅文件", "行政协议", "教育部署",
        "最低保障线", "人行道", "河北省气象局", "人文保障", "不动产证券化", "国办发 2020 1号",
    ]) func `no short name is found in another word`(_ query: String) {
        let found = OrganAliases.expansions(of: folded(query)).filter { $0.nearness == .fullName }
        #expect(found.isEmpty, "\(found.map { text($0.replacement) })")
    }

    private func replacements(_ query: String, _ nearness: OrganAliases.Nearness) -> [String] {
        OrganAliases.expansions(of: folded(query)).filter { $0.nearness == nearness }.map { text($0.replacement) }
    }
}
