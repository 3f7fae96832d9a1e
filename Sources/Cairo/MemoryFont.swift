import CCairo
import CFreeType
import ErrorKinds

/// A font program held in memory, as Cairo draws with it: outlines unhinted.
///
/// Cairo may keep a font after its surface is finished, so that the program's bytes and FreeType's objects belong to the
/// Cairo font face and go when Cairo lets it go.
public final class MemoryFont: @unchecked Sendable {
    let face: OpaquePointer

    /// Reads a font program of one face.
    public convenience init(_ program: [UInt8]) throws(CairoError) {
        let copy = OwnedBytes(program)
        // Programs are made by us; files are what is installed.
        try self.init(UnsafeBufferPointer(copy.bytes), index: 0, owner: copy, refusal: .fault)
    }

    /// Reads a font file that is kept in memory by its owner.
    ///
    /// - Parameter index: which face of a collection.
    public convenience init(_ file: UnsafeBufferPointer<UInt8>, index: Int, owner: AnyObject) throws(CairoError) {
        try self.init(file, index: index, owner: owner, refusal: .configuration)
    }

    private init(
        _ file: UnsafeBufferPointer<UInt8>, index: Int, owner: AnyObject, refusal: ErrorKind
    ) throws(CairoError) {
        let holder = try FontProgram(file, index: index, owner: owner, refusal: refusal)
        // Never null: on failure Cairo returns an inert face whose status says why.
        face = cairo_ft_font_face_create_for_ft_face(holder.face, Int32(FT_LOAD_NO_HINTING))
        try CairoError.check(cairo_font_face_status(face))
        let retained = Unmanaged.passRetained(holder)
        let status = cairo_font_face_set_user_data(face, fontProgramKey.pointer, retained.toOpaque()) { data in
            guard let data else { return }
            Unmanaged<FontProgram>.fromOpaque(data).release()
        }
        if let error = CairoError(status) {
            // All is set by now, so that deinit destroys the face on throwing; only Cairo has not taken the holder.
            retained.release()
            throw error
        }
    }

    deinit { cairo_font_face_destroy(face) }
}

/// The bytes and FreeType objects behind a font face. Each has its own FreeType library, which is then never shared
/// between threads.
private final class FontProgram {
    private let library: FT_Library
    private let owner: AnyObject
    let face: FT_Face

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, index: Int, owner: AnyObject, refusal: ErrorKind
    ) throws(CairoError) {
        var library: FT_Library?
        let started = FT_Init_FreeType(&library)
        guard started == 0, let library else { throw CairoError(freeType: Int(started), "FT_Init_FreeType", kind: .environment) }
        var face: FT_Face?
        let opened = FT_New_Memory_Face(library, bytes.baseAddress, FT_Long(bytes.count), FT_Long(index), &face)
        guard opened == 0, let face else {
            FT_Done_FreeType(library)
            throw CairoError(freeType: Int(opened), "FT_New_Memory_Face", kind: refusal)
        }
        self.library = library
        self.owner = owner
        self.face = face
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
    }
}

/// Bytes that do not move.
private final class OwnedBytes {
    let bytes: UnsafeMutableBufferPointer<UInt8>

    init(_ program: [UInt8]) {
        bytes = .allocate(capacity: program.count)
        _ = bytes.initialize(from: program)
    }

    deinit { bytes.deallocate() }
}

/// An address that names our user data on font faces.
private struct UserDataKey: @unchecked Sendable {
    let pointer: UnsafeMutablePointer<cairo_user_data_key_t>

    init() {
        pointer = .allocate(capacity: 1)
        pointer.initialize(to: cairo_user_data_key_t())
    }
}

private let fontProgramKey = UserDataKey()
