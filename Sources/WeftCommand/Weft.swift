import ArgumentParser

@main
struct WeftCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weft",
    abstract:
      "Shows how a partnership is woven: who bridges it, who it hangs on, where it would tear.")
}
