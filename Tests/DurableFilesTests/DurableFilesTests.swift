import DurableFiles
import ErrorKinds
import GazetteTestSupport
import Testing

@Suite struct DurableFilesTests {
    @Test func `what is missing and what cannot be written are different kinds`() throws {
        let folder = try TemporaryFolder()
        let missing = #expect(throws: StorageError.self) { try DurableFiles.read(folder.path + "/没有.txt") }
        #expect(missing?.kind == .missing)
        try DurableFiles.write([1], to: folder.path + "/文件")
        let blocked = #expect(throws: StorageError.self) { try DurableFiles.write([1], to: folder.path + "/文件/里面") }
        #expect(blocked?.kind == .environment)
    }

    @Test func `a lock that is held is told and let go of afterwards`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/某处/.lock"
        try FileLock.exclusively(path, busy: "别人在用") {
            let error = #expect(throws: StorageError.self) { try FileLock.exclusively(path, busy: "别人在用") {} }
            #expect(error == StorageError(.environment, "别人在用"))
        }
        #expect(try FileLock.exclusively(path, busy: "别人在用") { 1 } == 1)
    }
}

@Suite struct ReplacingTests {
    @Test func `a file is replaced whole and nothing is left beside it`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/新的/文件.txt"
        try DurableFiles.replace(path, with: Array("一".utf8))
        try DurableFiles.replace(path, with: Array("二".utf8))
        #expect(try DurableFiles.read(path) == Array("二".utf8))
        #expect(try DurableFiles.items(in: folder.path + "/新的").map(\.name) == ["文件.txt"])
    }

    @Test func `a folder in the way of a file leaves everything as it was`() throws {
        let folder = try TemporaryFolder()
        try DurableFiles.createFolder(folder.path + "/占着")
        #expect(throws: StorageError.self) { try DurableFiles.replace(folder.path + "/占着", with: [1]) }
        #expect(try DurableFiles.items(in: folder.path).map(\.name) == ["占着"])
    }

    @Test func `many makers of one folder leave one of them whole`() async throws {
        let folder = try TemporaryFolder()
        let target = folder.path + "/付印包"
        let made = await withTaskGroup(of: Bool.self) { group in
            for maker in UInt8(0)..<16 {
                group.addTask {
                    (try? DurableFiles.create(target, with: ["甲": [maker], "乙/丙": [maker]])) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(made == 1)
        let one = try DurableFiles.read(target + "/甲")
        #expect(try DurableFiles.read(target + "/乙/丙") == one)
        #expect(try DurableFiles.items(in: folder.path).map(\.name) == ["付印包"])
    }
}
