import Foundation

@testable import WeftFormats

/// Reads a text as a file of a format, or of whatever format it is recognised as.
func read(_ text: String, as format: FileFormat? = nil, name: String = "sample") throws -> Reading {
  try NetworkFile.read(InputFile(name: name, contents: .bytes(Data(text.utf8))), as: format)
}
