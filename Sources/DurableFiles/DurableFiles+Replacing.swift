import Glibc

extension DurableFiles {
    /// Writes a file or puts another in its place, so that whoever looks sees the old one whole or the new one whole, a loss
    /// of power included. Missing folders are made.
    public static func replace(_ path: String, with bytes: [UInt8]) throws(StorageError) {
        try createFolder(parentFolder(path))
        let staged = beside(path)
        do {
            try write(bytes, to: staged)
            try synchronise(staged)
            try rename(staged, to: path)
        } catch {
            unlink(staged)
            throw error
        }
    }

    /// Writes a new folder of files, whole or not at all. The folder must not exist; those above it are made.
    ///
    /// - Parameter files: bytes by path, from the folder on.
    public static func create(_ folder: String, with files: [String: [UInt8]]) throws(StorageError) {
        try createFolder(parentFolder(folder))
        let staged = beside(folder)
        do {
            var folders: Set<String> = [staged]
            try createFolder(staged, durably: false)
            for (file, bytes) in files.sorted(by: { $0.key < $1.key }) {
                let path = staged + "/" + file
                var parent = parentFolder(path)
                try createFolder(parent, durably: false)
                while folders.insert(parent).inserted { parent = parentFolder(parent) }
                try write(bytes, to: path)
                try synchronise(path)
            }
            for path in folders.sorted() { try synchronise(path) }
            // Fails where a folder with anything in it has the name.
            try rename(staged, to: folder)
        } catch {
            try? remove(staged)
            throw error
        }
    }

    /// A name of this process' own beside the path, so that two who write the same thing do not work on one file.
    private static func beside(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return "\(parentFolder(path))/.\(name).\(getpid())-\(UInt32.random(in: 0...UInt32.max)).partial"
    }
}
