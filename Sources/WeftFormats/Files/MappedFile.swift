import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files whose bytes are fetched as they are looked at, and let go of behind the reader.
enum MappedFile {
  /// The least size that is mapped.
  private static let smallest = 1 << 20

  /// The bytes of a file, mapped; nil where it is small or cannot be mapped.
  static func data(_ path: String) -> Data? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size >= smallest
    else { return nil }
    let size = Int(status.st_size)
    guard let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED
    else { return nil }
    madvise(base, size, MADV_SEQUENTIAL)
    return Data(
      bytesNoCopy: base, count: size, deallocator: .custom { base, size in munmap(base, size) })
  }

  /// Lets go of pages that have been read; they are fetched again if they are looked at again.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of a mapped file, and of no other: those of memory would be lost.
  ///   - range: What has been read.
  static func release(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    let page = Int(getpagesize())
    guard let base = bytes.baseAddress, Int(bitPattern: base) % page == 0 else { return }
    let start = (range.lowerBound + page - 1) / page * page
    let end = range.upperBound / page * page
    guard start < end else { return }
    madvise(UnsafeMutableRawPointer(mutating: base + start), end - start, MADV_DONTNEED)
  }
}
