/// The version of Weft, as reports and `weft --version` print it.
public enum WeftVersion {
  /// Semantic version of this release.
  public static let current = "0.1.0"
}
