import CLibzip
import Foundation
import OrderedCollections
import WeftModel

/// Zip archives through libzip, read within limits so that no archive can fill a machine.
enum ZipArchive {
  /// The most files an archive may hold.
  static let maximumCount = 10_000
  /// The most bytes that its files may hold together, unpacked.
  static let maximumSize = 512 << 20
  /// How many times its packed size an archive of more than 16 MiB may unpack to.
  static let maximumRatio = 200

  /// Whether bytes begin as an archive does.
  static func recognises(_ bytes: Data) -> Bool {
    bytes.prefix(4).elementsEqual([0x50, 0x4B, 0x03, 0x04])
      || bytes.prefix(4).elementsEqual([0x50, 0x4B, 0x05, 0x06])
  }

  /// The files of an archive, by their path in it.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - file: What diagnostics call it.
  /// - Returns: The unpacked files; folders, and paths that lead out of the archive, are left out.
  /// - Throws: A ``Diagnostic`` where it is damaged, encrypted or unpacks to more than is read.
  static func files(_ bytes: Data, file: String) throws -> [String: Data] {
    try open(bytes, file: file) { archive in
      try unpack(archive, packed: bytes.count, file: file)
    }
  }

  /// The paths in an archive; nothing is unpacked.
  static func names(_ bytes: Data, file: String) throws -> [String] {
    try open(bytes, file: file) { archive in
      let count = min(maximumCount, Int(zip_get_num_entries(archive, 0)))
      return (0..<max(0, count)).compactMap { place in
        zip_get_name(archive, zip_uint64_t(place), 0).map { String(cString: $0) }
      }
    }
  }

  private static func open<Result>(
    _ bytes: Data, file: String, _ body: (OpaquePointer) throws -> Result
  ) throws -> Result {
    try bytes.withUnsafeBytes { raw in
      var error = zip_error_t()
      zip_error_init(&error)
      defer { zip_error_fini(&error) }
      guard let base = raw.baseAddress,
        let source = zip_source_buffer_create(base, zip_uint64_t(raw.count), 0, &error)
      else { throw damaged(file) }
      guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
        zip_source_free(source)
        throw damaged(file)
      }
      defer { zip_discard(archive) }
      return try body(archive)
    }
  }

  private static func unpack(
    _ archive: OpaquePointer, packed: Int, file: String
  ) throws -> [String: Data] {
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= maximumCount else {
      throw tooLarge(file, "it holds \(count) files, and at most \(maximumCount) are read")
    }
    var files: [String: Data] = [:]
    var room = min(maximumSize, max(16 << 20, packed * maximumRatio))
    for place in 0..<count {
      guard let name = zip_get_name(archive, zip_uint64_t(place), 0) else { continue }
      let path = String(cString: name)
      guard !path.hasSuffix("/"), InputFile.staysInside(path) else { continue }
      guard let entry = zip_fopen_index(archive, zip_uint64_t(place), 0) else {
        throw Diagnostic(
          .error, code: "damaged-archive", file: file,
          message: "“\(path)” in the archive cannot be unpacked; it is encrypted or damaged.",
          mend: "Save it again, without a password.")
      }
      defer { zip_fclose(entry) }
      var content = Data()
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let read = Int(zip_fread(entry, &buffer, zip_uint64_t(buffer.count)))
        guard read >= 0 else { throw damaged(file) }
        if read == 0 { break }
        room -= read
        guard room >= 0 else {
          throw tooLarge(file, "it unpacks to far more than its own size")
        }
        buffer.withUnsafeBytes { content.append(Data($0[..<read])) }
      }
      files[path] = content
    }
    return files
  }

  /// An archive of files, in their order; the same files give the same bytes.
  static func archive(_ files: OrderedDictionary<String, Data>) throws -> Data {
    let failure = Diagnostic(
      .error, code: "unwritable-archive", message: "The archive cannot be made.",
      mend: "Check that the machine has memory to spare.")
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw failure }
    zip_source_keep(target)
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw failure
    }
    var isClosed = false
    defer { if !isClosed { zip_discard(archive) } }
    // libzip reads what it packs only on closing: the bytes must stay where they are until then.
    let held = files.values.map { data in
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, data.count), alignment: 1)
      copy.copyBytes(from: data)
      return copy
    }
    defer { for copy in held { copy.deallocate() } }
    for ((name, data), copy) in zip(files, held) {
      guard let source = zip_source_buffer(archive, copy.baseAddress, zip_uint64_t(data.count), 0)
      else { throw failure }
      let place = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      guard place >= 0 else {
        zip_source_free(source)
        throw failure
      }
      // 1 January 1980, the earliest day there is: a clock would make every archive differ.
      zip_file_set_dostime(archive, zip_uint64_t(place), 0, 0x21, 0)
    }
    guard zip_close(archive) == 0 else { throw failure }
    isClosed = true
    return try bytes(of: target, failure)
  }

  private static func bytes(of source: OpaquePointer, _ failure: Diagnostic) throws -> Data {
    guard zip_source_open(source) == 0 else { throw failure }
    defer { zip_source_close(source) }
    var result = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let read = Int(zip_source_read(source, &buffer, zip_uint64_t(buffer.count)))
      guard read >= 0 else { throw failure }
      if read == 0 { return result }
      buffer.withUnsafeBytes { result.append(Data($0[..<read])) }
    }
  }

  private static func damaged(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, code: "damaged-archive", file: file,
      message: "The archive is damaged or not complete.", mend: "Copy or download it again.")
  }

  private static func tooLarge(_ file: String, _ why: String) -> Diagnostic {
    Diagnostic(
      .error, code: "archive-too-large", file: file, message: "The archive was not read: \(why).",
      mend: "Unpack it by other means if you trust it, and read the folder.")
  }
}
