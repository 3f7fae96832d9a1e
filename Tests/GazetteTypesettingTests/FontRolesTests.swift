import Foundation
import GazetteModel
import GazetteTestSupport
import Testing

@testable import GazetteTypesetting

@Suite struct FontRolesTests {
    private func diagnostics(_ yaml: String) -> [Diagnostic] {
        do {
            _ = try FontRoles(yaml: Array(yaml.utf8), name: "roles.yaml", faces: ["fang", "serif"])
            return []
        } catch {
            guard case .invalidRoles(let diagnostics) = error else { return [] }
            return diagnostics
        }
    }

    private func roles(replacing role: FontRole = .folio, by lines: String) -> String {
        "roles:\n"
            + FontRole.allCases.map { $0 == role ? lines : "  \($0.rawValue): {name: 名, chain: [fang, serif]}" }
            .joined(separator: "\n")
    }

    @Test func `fallback glyphs move by the difference of the faces' centres`() throws {
        let yaml = "centres: {fang: 314, serif: 384}\n" + roles(by: "  folio: {name: 名, chain: [serif, fang]}")
        let roles = try FontRoles(yaml: Array(yaml.utf8), name: "roles.yaml", faces: ["fang", "serif"])
        #expect(roles.baselineShift(of: "serif", in: .body) == -70)
        #expect(roles.baselineShift(of: "fang", in: .body) == 0)
        #expect(roles.baselineShift(of: "fang", in: .folio) == 70)
        #expect(roles.baselineShift(of: "nobody", in: .body) == 0)
    }

    @Test func `a face that is not in the lock is reported where it stands`() throws {
        let found = diagnostics(roles(by: "  folio: {name: 名, chain: [serif, sung]}"))
        #expect(found.map(\.summary) == ["锁定文件里没有字体“sung”"])
        #expect(found.first?.location?.line == 8)
        #expect(found.first?.location?.column == 35)
        #expect(found.first?.code == "font-roles")
    }

    @Test(arguments: [
        ("  folio: {name: 名}", "角色 folio 没有字体（chain）"),
        ("  folio: {chain: [fang]}", "角色 folio 没有 name"),
        ("  folio: {name: 名, chain: [fang, fang]}", "字体 fang 在同一角色里写了两次"),
        ("  folio: {name: 名, chain: [fang], size: 3}", "不认识的键“size”，只能是 name 或 chain"),
        ("  sanserif: {name: 名, chain: [fang]}", "不认识的角色“sanserif”，只能是 body、song、title、heading、kai、latin、folio"),
        ("", "缺角色 folio"),
    ])
    func `faults of the role table are named`(lines: String, summary: String) {
        #expect(diagnostics(roles(by: lines)).first?.summary == summary)
    }

    @Test func `text that is not YAML or not a table is a diagnostic, not a crash`() {
        #expect(diagnostics("roles: [").first?.summary.contains("不合 YAML 的写法") == true)
        #expect(diagnostics("仿宋").first?.summary == "角色表 须是键和值")
        #expect(diagnostics("").count == 1)
        #expect(diagnostics("centres: {fang: 高}").first?.summary == "fang 的字面中心须是 0 到 1000 的整数")
    }

    @Test func `the repository's roles use every face of the lock`() throws {
        let fonts = FontLocations(folder: Repository.root.appending(path: "fonts"), cacheFolder: Repository.root)
        let lock = try FontLock(contentsOf: fonts.lockFile)
        let roles = try FontRoles(contentsOf: fonts.rolesFile, lock: lock)
        let used = Set(roles.chains.values.flatMap(\.faces))
        #expect(used == Set(lock.faces.map(\.face.face)))
        #expect(roles.baselineShift(of: "noto-serif-sc", in: .body) == -70)
        #expect(roles.baselineShift(of: "noto-serif-tibetan", in: .body) == 0)
    }
}
